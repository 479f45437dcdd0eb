// Reads {"definitions": path, "schema": path, "bundles": {name: bundle}} from its input and answers
// {name: {"schema": [..], "medplum": [..], "fhir": [..]}}: what each judge has against each bundle.
import fs from "node:fs";
import { createRequire } from "node:module";
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import Ajv from "ajv";

const require = createRequire(import.meta.url);
const { Fhir } = require("fhir");

const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const definitions = JSON.parse(fs.readFileSync(asked.definitions, "utf8"));
indexStructureDefinitionBundle(definitions.types);
indexStructureDefinitionBundle(definitions.resources);

const schema = JSON.parse(fs.readFileSync(asked.schema, "utf8"));
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
// A list of resources tries all 148 kinds for each; ours are known, so each is judged as what it says it is.
const kindsOfR4 = { ...schema.definitions, ResourceList: {}, Resource: {} };
const kinds = {};

function bySchema(bundle) {
  const all = [bundle, ...bundle.entry.map((entry) => entry.resource)];
  const found = all.flatMap((resource) => {
    const kind = resource.resourceType;
    kinds[kind] ??= ajv.compile({ $ref: `#/definitions/${kind}`, definitions: kindsOfR4 });
    return kinds[kind](resource) ? [] : kinds[kind].errors;
  });
  return found.map((each) => `${each.instancePath} ${each.message}`);
}

function byMedplum(bundle) {
  let issues;
  try {
    issues = validateResource(bundle);
  } catch (error) {
    issues = error.outcome?.issue ?? [{ severity: "error", details: { text: String(error) } }];
  }
  return issues
    .filter((each) => each.severity === "error" || each.severity === "fatal")
    .map((each) => `${each.expression} ${each.details?.text}`);
}

const fhir = new Fhir();

function byFhir(bundle) {
  const { messages } = fhir.validate(bundle, { errorOnUnexpected: true });
  return messages.filter((each) => each.severity === "error").map((each) => `${each.location} ${each.message}`);
}

const judged = Object.fromEntries(
  Object.entries(asked.bundles).map(([name, bundle]) => [
    name,
    { schema: bySchema(bundle), medplum: byMedplum(bundle), fhir: byFhir(bundle) },
  ]),
);
process.stdout.write(JSON.stringify(judged));
