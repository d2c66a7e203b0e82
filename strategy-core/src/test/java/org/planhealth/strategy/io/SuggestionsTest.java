package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.check.NearestNames;

class SuggestionsTest {
    private static final ImmutableList<String> FIELDS =
            ImmutableList.of("id", "title", "baseline", "target", "current", "northStar", "due", "done", "on");

    @Nested
    class Nearest {
        @ParameterizedTest
        @CsvSource({
            "basline, baseline",
            "bsaeline, baseline",
            "BASELINE, baseline",
            "base-line, baseline",
            "north_star, northStar",
            "tagret, target",
            "titel, title",
            "dui, due",
            "curent, current"
        })
        void isTheNameThatWasMeant(String read, String meant) {
            assertThat(Suggestions.nearest(read, FIELDS)).contains(meant);
        }

        @ParameterizedTest
        @CsvSource({"xyzzy", "q", "color", "milestones", "''", "deadline"})
        void isNothingForWhatIsFarFromAll(String read) {
            assertThat(Suggestions.nearest(read, FIELDS)).isEmpty();
        }

        @Test
        void isOfTheSameLengthRatherThanAnother() {
            assertThat(Suggestions.nearest("=>", ImmutableList.of("<", "<=", "=", ">=", ">")))
                    .contains(">=");
        }

        @Test
        void endsAfterABoundedNumberOfComparisons() {
            NearestNames names = new NearestNames();
            for (int i = 0; i < 200_000 / FIELDS.size(); i++) {
                assertThat(names.near("xyzzy", FIELDS)).isEmpty();
            }
            assertThat(names.near("basline", FIELDS)).isEmpty();
        }
    }
}
