package org.planhealth.rules.pack;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small plan and what a rule is to say of it; several stand in the {@code cases.yaml} of a rule, as one stream of YAML.
 *
 * <p>The comment {@code # case: name} begins a case. {@code # expect: rule-id}, or {@code # expect-missing: rule-id},
 * stands above the entity to which the finding is to point, once for each finding.
 *
 * @param name what the case shows, in words
 * @param firstLine the line of the file on which it begins, from 1
 * @param text the case as it is written, without the line that parts it from the next
 * @param expectations the findings that are to come out
 */
public record RuleCase(String name, int firstLine, String text, ImmutableList<Expectation> expectations) {
    private static final Pattern DIRECTIVE = Pattern.compile("\\s*#\\s*(case|expect\\S*?):?(?:\\s+(.*?))?\\s*");
    private static final String CASE = "case";
    private static final String EXPECT = "expect";
    private static final String EXPECT_MISSING = "expect-missing";

    /**
     * A finding that is to come out.
     *
     * @param rule id of the rule
     * @param missing whether the rule is to say that information is missing; else that the plan has the defect
     * @param line the line of the file to which the finding is to point
     */
    public record Expectation(String rule, boolean missing, int line) {}

    /**
     * Reads the cases of a file.
     *
     * @param text the text of the file
     * @param file the name of the file, for messages
     * @throws IllegalArgumentException if a case has no name, or if a comment is nearly, but not quite, one of the three;
     *     the message begins with the file and the line
     */
    public static ImmutableList<RuleCase> readAll(String text, String file) {
        return new Reader(text, file, null).readAll();
    }

    /** Reads the cases of a rule, which expect nothing of another one, for they run it alone. */
    public static ImmutableList<RuleCase> readAll(String text, String file, String rule) {
        return new Reader(text, file, rule).readAll();
    }

    /** Tells whether the rule is to find the defect, not missing information. */
    public boolean isViolated() {
        return expectations.stream().anyMatch(expectation -> !expectation.missing());
    }

    /** Tells whether the rule is to find nothing. */
    public boolean isPassed() {
        return expectations.isEmpty();
    }

    private static final class Reader {
        private final ImmutableList<String> lines;
        private final String file;
        private final @Nullable String rule;

        Reader(String text, String file, @Nullable String rule) {
            this.lines = text.lines().collect(toImmutableList());
            this.file = file;
            this.rule = rule;
        }

        ImmutableList<RuleCase> readAll() {
            ImmutableList.Builder<RuleCase> cases = ImmutableList.builder();
            int start = 0;
            for (int end = 0; end <= lines.size(); end++) {
                if (end == lines.size() || lines.get(end).startsWith("---")) {
                    cases.add(read(start, end));
                    start = end + 1;
                }
            }
            return cases.build();
        }

        private RuleCase read(int start, int end) {
            Optional<String> name = Optional.empty();
            List<Expectation> expectations = new ArrayList<>();
            for (int index = start; index < end; index++) {
                Matcher directive = DIRECTIVE.matcher(lines.get(index));
                if (directive.matches()) {
                    String what = directive.group(1);
                    String value = directive.group(2);
                    if (value == null || !lines.get(index).contains(what + ": ")) {
                        throw wrong(
                                index,
                                "expected '# " + what + ": …', was '"
                                        + lines.get(index).strip() + "'");
                    } else if (what.equals(CASE)) {
                        name = Optional.of(value);
                    } else if (what.equals(EXPECT) || what.equals(EXPECT_MISSING)) {
                        if (rule != null && !rule.equals(value)) {
                            throw wrong(
                                    index,
                                    "expected '# " + what + ": " + rule + "', was '# " + what + ": " + value
                                            + "'\n  a case expects findings of its rule only");
                        }
                        expectations.add(new Expectation(value, what.equals(EXPECT_MISSING), blamed(index, end)));
                    } else {
                        throw wrong(
                                index,
                                "expected '# expect: ' or '# expect-missing: ', was '# " + what + ": '"
                                        + (what.equals("expect-unknown") ? "\n  use '# expect-missing: '" : ""));
                    }
                }
            }
            return new RuleCase(
                    name.orElseThrow(() -> wrong(start, "a case starts with '# case: ' and a description")),
                    start + 1,
                    String.join("\n", lines.subList(start, end)) + "\n",
                    ImmutableList.copyOf(expectations));
        }

        /** Returns the line, from 1, of what stands below a comment. */
        private int blamed(int comment, int end) {
            for (int index = comment + 1; index < end; index++) {
                if (!lines.get(index).isBlank() && !lines.get(index).strip().startsWith("#")) {
                    return index + 1;
                }
            }
            throw wrong(comment, "the expectation has no line below it");
        }

        private IllegalArgumentException wrong(int index, String message) {
            return new UnreadableCasesException(file, index + 1, message);
        }
    }
}
