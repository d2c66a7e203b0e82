package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyResultTest {
    @Nested
    class ProgressAt {
        @ParameterizedTest
        @CsvSource({"100, 0", "200, 0.5", "300, 1", "350, 1.25", "50, -0.25"})
        void isTheShareOfTheWayFrom100To300(double measurement, double progress) {
            KeyResult signups =
                    KeyResult.builder("signups").baseline(100).target(300).build();

            assertThat(signups.progressAt(measurement)).contains(progress);
        }

        @Test
        void growsAsAFigureFallsTowardsALowerTarget() {
            KeyResult spend =
                    KeyResult.builder("spend").baseline(400).target(300).build();

            assertThat(spend.progressAt(375)).contains(0.25);
        }

        @Test
        void isEmptyIfNothingIsToChange() {
            assertThat(KeyResult.builder("signups")
                            .baseline(100)
                            .target(100)
                            .build()
                            .progressAt(100))
                    .isEmpty();
        }

        @Test
        void isEmptyWithoutBaselineOrTarget() {
            assertThat(KeyResult.builder("signups").target(300).build().progressAt(200))
                    .isEmpty();
            assertThat(KeyResult.builder("signups").baseline(100).build().progressAt(200))
                    .isEmpty();
        }

        @Test
        void refusesAMeasurementThatIsNotFinite() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KeyResult.builder("signups").build().progressAt(Double.NaN))
                    .withMessage("measurement must be finite, was NaN");
        }
    }

    @Nested
    class IsPostMortemStated {
        @Test
        void isFalseForAWordThatSaysNo() {
            assertThat(KeyResult.builder("spend")
                            .postMortem("wiki/spend")
                            .build()
                            .isPostMortemStated())
                    .isTrue();
            assertThat(KeyResult.builder("spend").postMortem(" None ").build().isPostMortemStated())
                    .isFalse();
            assertThat(KeyResult.builder("spend").build().isPostMortemStated()).isFalse();
        }
    }

    @Nested
    class TitleBeginsWith {
        private final ImmutableList<String> verbs = ImmutableList.of("launch", "look into");

        private boolean begins(String title) {
            return KeyResult.builder("spend").title(title).build().titleBeginsWith(verbs);
        }

        @Test
        void isTrueForAWholeWordOrPhraseInWhateverCase() {
            assertThat(begins("Launch the portal")).isTrue();
            assertThat(begins("LAUNCH")).isTrue();
            assertThat(begins("Launch: the portal")).isTrue();
            assertThat(begins(" look \t into it")).isTrue();
        }

        @Test
        void isFalseForAPartOfAWord() {
            assertThat(begins("Launchpad")).isFalse();
            assertThat(begins("launch-ready services")).isFalse();
            assertThat(begins("Look intoxicated")).isFalse();
            assertThat(begins("We launch")).isFalse();
            assertThat(begins("Look")).isFalse();
        }
    }
}
