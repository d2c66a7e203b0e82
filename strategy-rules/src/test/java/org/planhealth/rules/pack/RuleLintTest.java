package org.planhealth.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules may not do, though it compiles. */
class RuleLintTest {
    @TestFactory
    Stream<DynamicTest> findsNothingInTheBuiltInRules() throws IOException {
        List<Path> rules;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            rules = files.filter(file -> file.endsWith("rule.drl")).sorted().toList();
        }
        assertThat(rules).hasSizeGreaterThanOrEqualTo(4);
        return rules.stream()
                .map(file -> dynamicTest(
                        file.getParent().getFileName().toString(),
                        () -> assertThat(RuleLint.check(Files.readString(file))).isEmpty()));
    }

    @Nested
    class Refuses {
        @ParameterizedTest
        @CsvSource(delimiter = '→', textBlock = """
                        Ask( $id : id ) AskConcentration( ask() == $id )             → compare a property: calls are not indexed
                        Ask( $id : id ) AskConcentration( ask == $id.strip() )       → compare with a property: calls are not indexed
                        Ask( $id : id ) AskConcentration( ask.equals($id) )          → use ==, which is indexed
                        Ask( $id : id ) AskConcentration( ask == $id && broad )      → separate conditions with commas: joined conditions are not indexed
                        Ask( open || change == null )                                → write a pattern for each alternative: alternatives in one pattern are not indexed
                        Ask( eval( open ) )                                          → eval runs for every pair of facts
                        $a : Ask() eval( $a.isOpen() )                               → eval runs for every pair of facts
                        $s : Strategy() Ask() from $s.asks()                         → match facts, not the result of a call
                        Ask( id == 3 )                                               → id is a String, which is never a Number
                        Ask( bandwidth > "5%" )                                     → bandwidth is a Double, which is never a String
                        Initiative( stage == "middle" )                              → stage is a Stage, which is never a String
                        Initiative( stage == AskState.OPEN )                         → stage is a Stage, which is never a AskState
                        Ask( $due : due ) Initiative( id == $due )                   → id is a String, which is never a LocalDate
                        Ask( change.relative == 1 )                                  → change.relative is a Boolean, which is never a Number
                        Mystery( id == "x" )                                         → unknown type of fact Mystery
                        """)
        void aCondition(String condition, String why) {
            assertThat(RuleLint.check(
                            rule("RuleParameters( rule == \"a-rule\" ) " + condition, "violated( kcontext );")))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("hints")
                    .containsExactly(new RuleLint.Problem(5, "a-rule", why));
        }

        @Test
        void aLimitThatIsNotDeclared() {
            assertThat(RuleLint.check(rule(
                            "RuleParameters( rule == \"a-rule\", $m : number(\"most\") )", "violated( kcontext );")))
                    .containsExactly(new RuleLint.Problem(
                            5, "a-rule", "@Limits declares no 'most'", ImmutableList.of("known: days")));
        }

        @Test
        void wordsThatAreNotDeclared() {
            assertThat(RuleLint.check(rule(
                            "RuleParameters( rule == \"a-rule\", $w : words(\"days\") )", "violated( kcontext );")))
                    .containsExactly(
                            new RuleLint.Problem(5, "a-rule", "@Words declares no 'days'", ImmutableList.of()));
        }

        @Test
        void subjectsThatNothingAnnounces() {
            assertThat(RuleLint.check(
                            rule("RuleParameters( rule == \"a-rule\" ) $a : Ask()", "applies( kcontext, $a );")))
                    .extracting(RuleLint.Problem::why)
                    .containsExactly(
                            "it says to what the rule applies, and the first rule of the file has no @AppliesTo");
        }

        @Test
        void anAnnouncementThatNothingFollows() {
            String drl = rule(
                            "RuleParameters( rule == \"a-rule\" ) $a : Ask()",
                            "violated( kcontext, $a, \"applies( to {subject}\" ); // applies( )")
                    .replace("when", "@AppliesTo( \"open asks\" )\nwhen");
            assertThat(RuleLint.check(drl))
                    .extracting(RuleLint.Problem::why)
                    .containsExactly("@AppliesTo says to what the rule applies, and no rule of the file names that");
        }

        @Test
        void limitsOfAnotherRule() {
            assertThat(RuleLint.check(rule("RuleParameters( rule == \"b-rule\" ) Ask()", "violated( kcontext );")))
                    .containsExactly(new RuleLint.Problem(
                            5,
                            "a-rule",
                            "the first pattern must be RuleParameters( rule == \"a-rule\" ), was RuleParameters( rule =="
                                    + " \"b-rule\" ) Ask()"));
        }

        @Test
        void anAnnotationThatIsGivenTwice() {
            String drl = """
                    package p;
                    rule "a-rule"
                      @Topic( people )
                      @Topic( middle )
                    when
                      RuleParameters( rule == "a-rule" )
                    then
                    end
                    """;
            assertThat(RuleLint.check(drl)).containsExactly(new RuleLint.Problem(4, "a-rule", "@Topic is used twice"));
        }

        @Test
        void annotationsAndForeignNamesOnAFurtherRule() {
            String drl = rule("RuleParameters( rule == \"a-rule\" )", "violated( kcontext );")
                    + "rule \"b-rule\"\n  @Summary( \"x\" )\nwhen\n  RuleParameters( rule == \"a-rule\" )\nthen\nend\n";
            assertThat(RuleLint.check(drl))
                    .extracting(RuleLint.Problem::why)
                    .containsExactlyInAnyOrder(
                            "the name of another rule in the file must start with 'a-rule' and a space, was 'b-rule'",
                            "annotations belong on the first rule of the file");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '→', textBlock = """
                        modify( $a ) { setX( 1 ) } → a consequence reports findings and must not change facts
                        insert( $a );              → a consequence reports findings and must not change facts
                        drools.halt();             → a consequence reports findings and must not change facts
                        """)
        void aConsequence(String consequence, String why) {
            assertThat(RuleLint.check(rule("RuleParameters( rule == \"a-rule\" ) $a : Ask()", consequence)))
                    .extracting(RuleLint.Problem::why)
                    .containsExactly(why);
        }

        @Test
        void whatOrdersTheFiringOfRules() {
            String drl =
                    "package p;\nrule \"a-rule\"\n  salience 10\nwhen\n  RuleParameters( rule == \"a-rule\" )\nthen\nend\n";
            assertThat(RuleLint.check(drl))
                    .containsExactly(new RuleLint.Problem(3, "a-rule", "rules must not depend on firing order"));
        }

        @Test
        void globals() {
            String drl = "package p;\nglobal java.util.List out;\n"
                    + rule("RuleParameters( rule == \"a-rule\" )", "").substring(11);
            assertThat(RuleLint.check(drl))
                    .extracting(RuleLint.Problem::why)
                    .containsExactly("globals are not reactive, and null unless set");
        }
    }

    @Nested
    class Allows {
        @Test
        void propertiesBindingsAndConditionsThatAreCalls() {
            assertThat(RuleLint.check(rule(
                            "RuleParameters( rule == \"a-rule\", $at : daysAgo(\"days\") ) Ask( $id : id, due < $at )"
                                    + " not Ask( id != $id, goesTo( $id ), title in ( \"a()\", \"b && c\" ) )",
                            "violated( kcontext );")))
                    .isEmpty();
        }

        @Test
        void sumsOverFacts() {
            assertThat(RuleLint.check(rule(
                            "RuleParameters( rule == \"a-rule\", $max : number(\"days\") )"
                                    + " accumulate( Ask( bandwidth != null, $share : bandwidth ); $sum : sum( $share ); $sum > $max )",
                            "violated( kcontext );")))
                    .isEmpty();
        }
    }

    private static String rule(String conditions, String consequence) {
        return "package p;\nrule \"a-rule\"\n  @Limits( \"days = 14\" )\nwhen\n" + conditions + "\nthen\n" + consequence
                + "\nend\n";
    }
}
