package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeywordTest {
    @Nested
    class WordOfAConstant {
        @Test
        void isItsNameInKebabCase() {
            assertThat(InitiativeKind.LIFT_AND_SHIFT.word()).isEqualTo("lift-and-shift");
            assertThat(ChannelMode.X_AS_A_SERVICE.word()).isEqualTo("x-as-a-service");
        }

        @Test
        void isInCapitalsForADependencyType() {
            assertThat(DependencyType.FS.word()).isEqualTo("FS");
        }

        @Test
        void isTheSameInEveryLocale() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("tr"));
                assertThat(Stage.MIDDLE.word()).isEqualTo("middle");
            } finally {
                Locale.setDefault(before);
            }
        }
    }
}
