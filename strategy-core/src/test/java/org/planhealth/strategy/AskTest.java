package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AskTest {
    @Nested
    class IsOpen {
        @Test
        void holdsIfTheStateIsNotStated() {
            assertThat(Ask.builder("save").build().isOpen()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(
                value = AskState.class,
                names = {"OPEN", "ACCEPTED"})
        void holdsWhileItIsOpenOrAccepted(AskState state) {
            assertThat(Ask.builder("save").state(state).build().isOpen()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(
                value = AskState.class,
                names = {"OPEN", "ACCEPTED"},
                mode = Mode.EXCLUDE)
        void doesNotHoldInAnyOtherState(AskState state) {
            assertThat(Ask.builder("save").state(state).build().isOpen()).isFalse();
        }
    }

    @Nested
    class IsUniform {
        private static Ask.Builder cut(MetricChange change) {
            return Ask.builder("save").change(change);
        }

        @Test
        void holdsForTheSameShareOfEachTeam() {
            assertThat(cut(MetricChange.relative(-0.1)).build().isUniform()).isTrue();
        }

        @Test
        void doesNotHoldForAnAmountForNoChangeOrOnceItIsClosed() {
            assertThat(cut(MetricChange.absolute(-10)).build().isUniform()).isFalse();
            assertThat(cut(MetricChange.relative(0)).build().isUniform()).isFalse();
            assertThat(Ask.builder("save").build().isUniform()).isFalse();
            assertThat(cut(MetricChange.relative(-0.1))
                            .state(AskState.DECLINED)
                            .build()
                            .isUniform())
                    .isFalse();
        }
    }

    @Nested
    class GoesTo {
        @Test
        void holdsForTheRecipients() {
            Ask ask = Ask.builder("save").to(Recipients.of("ads")).build();

            assertThat(ask.goesTo("ads")).isTrue();
            assertThat(ask.goesTo("mail")).isFalse();
        }

        @Test
        void holdsForNobodyIfTheRecipientsAreNotStated() {
            assertThat(Ask.builder("save").build().goesTo("ads")).isFalse();
        }
    }
}
