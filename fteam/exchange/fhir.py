"""One reader's part of a plan as a FHIR R4 bundle, aligned with the SDOH Clinical Care guide.

Aligned, not conformant: the guide asks for procedure codes that nobody may give away, so what people
promise stands in words. No consent resource is written: leave is given on paper to people by name,
and R4 asks for a policy that fteam does not know. Nothing is sent: this makes a file.

Source:
    HL7 FHIR R4 (4.0.1); HL7 SDOH Clinical Care 3.0.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID, uuid5

from pydantic import ValidationError

from fteam.errors import FixableError
from fteam.exchange import fhir_codes as codes
from fteam.exchange.plain_text import fit_text
from fteam.rules.case_view import CaseLine, CaseNeed, CasePerson, CaseView, Part, Side
from fteam.words import Words, phrase

MIME: Final = "application/fhir+json"
NAMESPACE: Final = UUID("8c1f6a60-3d0b-5d8e-9a51-0f7e1c9a7b44")
"""Ids are made from the check code of one reader's copy: they tie nothing to another reader's."""
CHILDREN: Final = "children"
HOLDER: Final = "agency"
TEAM: Final = "team"

Resource = dict[str, Any]


class UnfitBundleError(FixableError):
    """The bundle did not pass its own check; it is not written."""

    says = phrase("This plan could not be written for other systems. Its papers are not touched by this.")


def fhir_bundle(view: CaseView, words: Words, made_at: datetime) -> bytes:
    """Write a case view as a FHIR R4 bundle.

    Args:
        view: What the reader's system may learn.
        words: The language of the fixed words; the view is in the same language.
        made_at: Aware moment of writing.

    Returns:
        UTF-8 JSON; the same view, words and moment give the same bytes.

    Raises:
        UnfitBundleError: If the result is not valid R4.
    """
    bundle = _Bundle(view, words, made_at).whole()
    checked(bundle)
    return (json.dumps(bundle, ensure_ascii=False, indent=1) + "\n").encode()


def checked(bundle: Resource) -> None:
    """Check a bundle against the models of R4B, which R4 shares for every resource used here.

    Raises:
        UnfitBundleError: If it does not fit; it carries a count only, because the cause repeats words.
    """
    # The models take a third of a second to load, and few people ever need them.
    from fhir.resources.R4B.bundle import Bundle  # noqa: PLC0415  # loaded only when asked for

    try:
        Bundle.model_validate(bundle)
    except ValidationError as error:
        raise UnfitBundleError(problems=error.error_count()) from None


class _Bundle:
    """Puts the resources of one case view together."""

    def __init__(self, view: CaseView, words: Words, made_at: datetime) -> None:
        self.view = view
        self.words = words
        self.made_at = made_at.isoformat(timespec="seconds")
        self.day = view.day or made_at.date()
        self.children = tuple(each for each in view.people if each.side is Side.CHILD)
        self.people = {each.number: each for each in view.people}
        self.needs = {each.number: each for each in view.needs}

    def whole(self) -> Resource:
        resources = [_without_empty(each) for make in self._makers() for each in make()]
        return {
            "resourceType": "Bundle",
            "id": self._id("bundle"),
            "language": self.view.language,
            "identifier": {"system": codes.CHECK_CODE, "value": self.view.check_code},
            "type": "collection",
            "timestamp": self.made_at,
            "entry": [{"fullUrl": f"urn:uuid:{each['id']}", "resource": each} for each in resources],
        }

    def _makers(self) -> tuple[Callable[[], Iterator[Resource]], ...]:
        return (
            self._patients,
            self._agency,
            self._team,
            self._goals,
            self._requests,
            self._tasks,
            self._care_plan,
        )

    def _patients(self) -> Iterator[Resource]:
        for child in self.children:
            usual = {"use": "usual", "text": child.name}
            official = {"use": "official", "text": child.full_name} if child.full_name else None
            yield self._resource("Patient", _key(child)) | {
                "name": [usual, official],
                "birthDate": _day(child.born),
            }
        if not self.children:
            # Everything in R4 is about someone; a child who is not written down yet has no name either.
            yield self._resource("Patient", CHILDREN)
        if len(self.children) > 1:
            yield self._resource("Group", CHILDREN) | {
                "type": "person",
                "actual": True,
                "quantity": len(self.children),
                "member": [{"entity": self._to(_key(child))} for child in self.children],
            }

    def _agency(self) -> Iterator[Resource]:
        phone = {"system": "phone", "value": self.view.agency_phone} if self.view.agency_phone else None
        name = self.view.agency or self.words(phrase("the meeting team"))
        yield self._resource("Organization", HOLDER) | {"active": True, "name": name, "telecom": [phone]}

    def _team(self) -> Iterator[Resource]:
        for person in self.view.people:
            if person.side is Side.FAMILY:
                yield self._resource("RelatedPerson", _key(person)) | {
                    "patient": self._to(_key(self.children[0]) if self.children else CHILDREN),
                    "relationship": [{"text": person.role}],
                    "name": [{"text": person.name}],
                }
            elif person.side is Side.HELPER:
                yield self._resource("PractitionerRole", _key(person)) | {
                    "practitioner": {"display": person.name},
                    "organization": {"display": person.organization},
                    "code": [{"text": person.role}],
                }
        members = [
            {"role": [{"text": each.role}], "member": self._to(_key(each))} for each in self.view.people
        ]
        yield self._resource("CareTeam", TEAM) | {
            "status": "active",
            "subject": self._about(()),
            "participant": members,
        }

    def _goals(self) -> Iterator[Resource]:
        for need in self.view.needs:
            state, progress = codes.GOAL_STATES[need.status]
            coding = {"system": codes.GOAL_PROGRESS, "code": progress} if progress else None
            yield self._resource("Goal", _key(need)) | {
                "lifecycleStatus": state,
                "achievementStatus": {"coding": [coding]},
                "category": [self._category(need)],
                "description": {"text": need.words},
                "subject": self._about(need.children),
                "startDate": _day(self.day),
            }

    def _requests(self) -> Iterator[Resource]:
        for line in self.view.lines:
            goals = [
                {"url": codes.PERTAINS_TO_GOAL, "valueReference": self._to(f"need {each}")}
                for each in line.needs
            ]
            yield self._resource("ServiceRequest", _request(line)) | {
                "extension": goals,
                "status": codes.REQUEST_STATES.get(codes.TASK_STATES[line.status], "active"),
                "intent": "proposal" if line.is_ask else "plan",
                "category": [self._category(self.needs[each]) for each in line.needs],
                "code": {"text": line.words},
                "subject": self._about(line.children),
                **_when(line),
                "authoredOn": _day(self.day),
                "requester": self._speaker(),
                "performer": [self._to(_key(self.people[line.who]))],
            }

    def _tasks(self) -> Iterator[Resource]:
        for line in self.view.lines:
            state = codes.TASK_STATES[line.status]
            reason = line.why_not or self.words(line.status.label) if state in codes.NEEDS_REASON else ""
            yield self._resource("Task", _key(line)) | {
                "status": state,
                "statusReason": {"text": reason},
                "intent": "order",
                "code": {"coding": [{"system": codes.TASK_CODE, "code": "fulfill"}]},
                "description": line.words,
                "focus": self._to(_request(line)),
                "for": self._about(line.children),
                "authoredOn": _day(self.day),
                "requester": self._speaker(),
                "owner": self._to(_key(self.people[line.who])),
                "restriction": {"period": _period(line)},
            }

    def _care_plan(self) -> Iterator[Resource]:
        title = self.words(phrase("Plan of a family team meeting"))
        part = phrase("Only the lines of one partner. The plan holds more.")
        notes = (*self.view.notices, *([self.words(part)] if self.view.part is Part.OWN_LINES else ()))
        yield self._resource("CarePlan", "plan") | {
            "language": self.view.language,
            "identifier": [{"system": codes.CHECK_CODE, "value": self.view.check_code}],
            "status": "active",
            "intent": "plan",
            "title": title,
            "subject": self._about(()),
            "period": {"start": _day(self.day)},
            "created": _day(self.day),
            "author": self._speaker(),
            "careTeam": [self._to(TEAM)],
            "goal": [self._to(_key(need)) for need in self.view.needs],
            "activity": [{"reference": self._to(_key(line))} for line in self.view.lines],
            "note": [{"text": note} for note in notes],
        }
        version = self.words(phrase("Version {number} of the plan"), number=self.view.version)
        yield self._resource("Provenance", "origin") | {
            "target": [self._to("plan")],
            "occurredDateTime": _day(self.day),
            "recorded": self.made_at,
            "activity": {"text": version},
            "agent": [{"who": self._speaker(), "onBehalfOf": self._to(HOLDER)}],
        }

    def _resource(self, kind: str, key: str) -> Resource:
        return {"resourceType": kind, "id": self._id(key)}

    def _id(self, key: str) -> str:
        return str(uuid5(NAMESPACE, f"{self.view.check_code}/{self.view.part.value}/{key}"))

    def _to(self, key: str) -> Resource:
        return {"reference": f"urn:uuid:{self._id(key)}"}

    def _about(self, children: tuple[int, ...]) -> Resource:
        if len(children) == 1:
            return self._to(_key(self.people[children[0]]))
        return self._to(_key(self.children[0]) if len(self.children) == 1 else CHILDREN)

    def _speaker(self) -> Resource:
        facilitator = self.people.get(self.view.facilitator or 0)
        return self._to(_key(facilitator) if facilitator else HOLDER)

    def _category(self, need: CaseNeed) -> Resource:
        return {"coding": [codes.category_of(need.domain)]}


def _key(line: CasePerson | CaseNeed | CaseLine) -> str:
    kinds = {CasePerson: "person", CaseNeed: "need", CaseLine: "line"}
    return f"{kinds[type(line)]} {line.number}"


def _request(line: CaseLine) -> str:
    return f"request {line.number}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _period(line: CaseLine) -> Resource:
    return {"start": _day(line.starts), "end": _day(line.ends)}


def _when(line: CaseLine) -> Resource:
    if not line.repeats:
        return {"occurrencePeriod": _period(line)}
    return {"occurrenceTiming": {"repeat": {"boundsPeriod": _period(line)}, "code": {"text": line.repeats}}}


def _without_empty(value: Any) -> Any:
    """Return a value without what is empty: R4 knows no empty text, list or object."""
    if isinstance(value, dict):
        plain = {name: _without_empty(each) for name, each in value.items()}
        return {name: each for name, each in plain.items() if each not in (None, "", [], {})}
    if isinstance(value, list):
        return [each for each in map(_without_empty, value) if each not in (None, "", [], {})]
    return fit_text(value).strip() if isinstance(value, str) else value
