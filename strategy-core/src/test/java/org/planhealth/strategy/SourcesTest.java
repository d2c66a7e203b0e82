package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private final SourceLocation place = new SourceLocation("plan.yaml", 14, 7, "/asks/0");
    private final Sources sources =
            Sources.of(ImmutableMap.of("/asks/0", place), ImmutableMap.of("save-more", "/asks/0", "mail", "/teams/9"));

    @Nested
    class At {
        @Test
        void isThePlaceOfThePointer() {
            assertThat(sources.at("/asks/0")).contains(place);
        }

        @Test
        void isEmptyWhereNothingWasRead() {
            assertThat(sources.at("/asks/1")).isEmpty();
        }
    }

    @Nested
    class OfEntity {
        @Test
        void isThePlaceOfThePointerOfItsId() {
            assertThat(sources.pointerOf("save-more")).contains("/asks/0");
            assertThat(sources.ofEntity("save-more")).contains(place);
        }

        @Test
        void isEmptyIfItWasNotRead() {
            assertThat(sources.ofEntity("search")).isEmpty();
            assertThat(sources.ofEntity("mail")).isEmpty();
        }
    }

    @Nested
    class Text {
        @Test
        void isThatOfTheFile() {
            assertThat(sources.withTexts(ImmutableMap.of("plan.yaml", "id: plan\n"))
                            .text("plan.yaml"))
                    .contains("id: plan\n");
        }

        @Test
        void isEmptyIfItWasNotKept() {
            assertThat(sources.text("plan.yaml")).isEmpty();
            assertThat(sources.withTexts(ImmutableMap.of("plan.yaml", "")).text("other.yaml"))
                    .isEmpty();
        }

        @Test
        void isNoPartOfEquality() {
            assertThat(sources.withTexts(ImmutableMap.of("plan.yaml", "id: plan\n")))
                    .isEqualTo(sources);
        }
    }

    @Nested
    class Location {
        @Test
        void isWrittenAsALink() {
            assertThat(place).hasToString("plan.yaml:14:7");
        }

        @Test
        void countsLinesAndColumnsFromOne() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SourceLocation("plan.yaml", 0, 1, ""))
                    .withMessage("line must be at least 1, was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SourceLocation("plan.yaml", 1, 0, ""))
                    .withMessage("column must be at least 1, was 0");
        }
    }
}
