package org.planhealth.rules.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.rules.TestRules;

class RuleMetadataTest {
    private final Map<String, String> annotations = new TreeMap<>(Map.of(
            "Summary", "Everyone is asked",
            "Topic", "people",
            "Severity", "medium, high",
            "Profile", "starter",
            "Subject", "Ask",
            "Requires", "asks, organization",
            "Limits", "minShare = 0.4, lift = 1.5"));

    @Nested
    class Read {
        @Test
        void takesAllAnnotations() {
            RuleInfo rule = read();
            assertThat(rule.topic()).isEqualTo(Topic.PEOPLE);
            assertThat(rule.severity()).isEqualTo(Severity.HIGH);
            assertThat(rule.lowestSeverity()).isEqualTo(Severity.MEDIUM);
            assertThat(rule.subjectTypes()).containsExactly("Ask");
            assertThat(rule.requires()).containsExactly("asks", "organization");
            assertThat(rule.pointsTo()).isNull();
            assertThat(rule.limits()).containsExactly(Map.entry("lift", 1.5), Map.entry("minShare", 0.4));
            assertThat(rule.grouped()).isNull();
        }

        @Test
        void takesListsOfWords() {
            annotations.put("Words", "verbs = help / look into, nouns = plan");
            assertThat(read().words())
                    .containsExactly(
                            Map.entry("nouns", ImmutableList.of("plan")),
                            Map.entry("verbs", ImmutableList.of("help", "look into")));
        }

        @Test
        void takesSeveralSubjectsAndThePartToPointTo() {
            annotations.put("Subject", "Strategy, KeyResult");
            annotations.put("PointsTo", "northStar/metric");
            annotations.remove("Requires");
            RuleInfo rule = read();
            assertThat(rule.subjects()).isEqualTo("strategies and key results");
            assertThat(rule.pointsTo()).isEqualTo("northStar/metric");
            assertThat(rule.requires()).isEmpty();
        }

        @Test
        void refusesAMissingOne() {
            annotations.remove("Topic");
            assertThatIllegalArgumentException()
                    .isThrownBy(RuleMetadataTest.this::read)
                    .withMessage("rule blanket-ask is missing @Topic");
        }

        @Test
        void refusesAMisspeltOne() {
            annotations.put("Limit", "a = 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(RuleMetadataTest.this::read)
                    .withMessageStartingWith(
                            "rule blanket-ask has an unknown annotation @Limit; did you mean @Limits?");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        Topic    | poeple        | has @Topic( poeple ); did you mean 'people'?
                        Severity | severe        | has @Severity( severe ); known: low, medium, high, critical
                        Profile  | beginner      | has @Profile( beginner ); known: starter, recommended
                        PointsTo | /sponsor      | has @PointsTo( /sponsor ), which does not have the form field or field/field
                        Requires | asks, teams   | names an unknown list in @Requires, 'teams'; known:
                        Limits   | maxDays       | has a limit without the form name = number, 'maxDays'
                        Limits   | maxDays = few | has a limit that is not a number, 'few'
                        Words    | help          | has a list of words without the form name = word / word, 'help'
                        Words    | verbs =       | has a list of words without the form name = word / word, 'verbs ='
                        Summary  | ' '           | has an empty @Summary
                        """)
        void refusesAValue(String key, String value, String message) {
            annotations.put(key, value);
            assertThatIllegalArgumentException()
                    .isThrownBy(RuleMetadataTest.this::read)
                    .withMessageStartingWith("rule blanket-ask " + message);
        }

        @Test
        void refusesARuleWithoutItsPage() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RuleMetadata.read(declaration("no-such-rule")))
                    .withMessage("org/planhealth/rules/builtin/people/no-such-rule has no README.md");
        }
    }

    private RuleInfo read() {
        return RuleMetadata.read(declaration("blanket-ask"));
    }

    private RuleDeclaration declaration(String id) {
        return TestRules.declaration(id, annotations);
    }
}
