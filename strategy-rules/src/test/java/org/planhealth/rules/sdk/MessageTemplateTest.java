package org.planhealth.rules.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.rules.sdk.MessageTemplate.MalformedException;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;

class MessageTemplateTest {
    private static String show(String gap, Object value) {
        return MessageTemplate.of("{" + gap + "}").fill(it -> it.show(value));
    }

    @Nested
    class AGap {
        @Test
        void showsAValueAsMessagesDo() {
            assertThat(show("x", "spend")).isEqualTo("spend");
            assertThat(show("x", 14)).isEqualTo("14");
            assertThat(show("x", 0.5)).isEqualTo("0.5");
            assertThat(show("x", Double.NaN)).isEqualTo("NaN");
            assertThat(show("x", LocalDate.of(2026, 8, 3))).isEqualTo("2026-08-03");
            assertThat(show("x", Stage.MIDDLE)).isEqualTo("middle");
            assertThat(show("x", List.of("ads", "mail", "search"))).isEqualTo("ads, mail and search");
            assertThat(show("x", Initiative.builder("move").title("Move").build()))
                    .isEqualTo("\"Move\"");
        }

        @Test
        void showsANumberOrAListAsItAsks() {
            assertThat(show("x:percent", 0.1)).isEqualTo("10%");
            assertThat(show("x:chance", 0.001)).isEqualTo("less than a 1% chance");
            assertThat(show("x:amount", 89000)).isEqualTo("89,000");
            assertThat(show("x:no", List.of("unit", "target"))).isEqualTo("no unit and no target");
            assertThat(show("x:quoted", List.of("good", "done"))).isEqualTo("\"good\" and \"done\"");
        }

        @Test
        void choosesByANumberAListOrATruthValue() {
            assertThat(show("teams:holds|hold", 1)).isEqualTo("holds");
            assertThat(show("teams:holds|hold", 2)).isEqualTo("hold");
            assertThat(show("teams:holds|hold", List.of("ads"))).isEqualTo("holds");
            assertThat(show("teams:holds|hold", List.of())).isEqualTo("hold");
            assertThat(show("rise:a rise|a cut", false)).isEqualTo("a cut");
            assertThat(show("late:, so: late|", true)).isEqualTo(", so: late");
            assertThat(show("late:it's late|they're late", true)).isEqualTo("it's late");
        }

        @Test
        void refusesAValueThatItCannotShow() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> show("x:percent", "much"))
                    .withMessage("'much' cannot be shown as percent");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> show("x:one|many", "much"))
                    .withMessage("a choice needs a list, a number or a boolean, was 'much'");
        }

        @Test
        void canBeAnExpression() {
            MessageTemplate template =
                    MessageTemplate.of("{size(a.b) > 1 ? 'x}' : c} {a || b:yes|no} {rollout.done / 2.0:percent}");
            assertThat(template.gaps())
                    .extracting(MessageTemplate.Gap::content)
                    .containsExactly("size(a.b) > 1 ? 'x}' : c", "a || b", "rollout.done / 2.0");
            assertThat(template.gaps().get(1).show(true)).isEqualTo("yes");
            assertThat(template.gaps().get(0).offset()).isEqualTo(1);
        }
    }

    @Test
    void keepsBracesThatAreDoubled() {
        assertThat(MessageTemplate.of("{{a}} {b}").fill(gap -> "1")).isEqualTo("{a} 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            see {title   | 4 | a '{' without '}'
            see title}   | 9 | a '}' without '{'
            see { }      | 4 | an empty gap
            """)
    void isRefusedAtItsPlace(String text, int offset, String message) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> MessageTemplate.of(text))
                .withMessage(message)
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
    }

    @Test
    void forSeveralFindingsHasFourGaps() {
        assertThat(MessageTemplate.grouped("{count} of {population}: {subjects} {related:is|are}")
                        .names())
                .containsExactly("count", "population", "subjects", "related");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> MessageTemplate.grouped("{teams}"))
                .withMessage("an unknown gap 'teams'")
                .satisfies(e -> assertThat(e.hint()).isEqualTo("known: count, population, subjects, related"));
    }

    @Test
    void forSeveralFindingsRefusesAFormatThatNeverFits() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> MessageTemplate.grouped("{count} of {subjects:percent}"))
                .withMessage("a gap 'subjects' with a format that does not fit")
                .satisfies(e -> assertThat(e.offset()).isEqualTo(12));
    }

    @Test
    void mayHaveApostrophes() {
        MessageTemplate template = MessageTemplate.of("{n:doesn't|don't} fit {subject}'s plan of {days} days");
        assertThat(template.names()).containsExactly("n", "subject", "days");
        assertThat(template.fill(gap -> gap.show(1))).isEqualTo("doesn't fit 1's plan of 1 days");
    }
}
