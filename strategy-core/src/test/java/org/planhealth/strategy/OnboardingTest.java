package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnboardingTest {
    @Nested
    class IsSelfService {
        private final Onboarding.Builder both =
                Onboarding.builder().documentation("wiki").workshops("every Tuesday");

        @Test
        void holdsWithDocumentationAndWorkshops() {
            assertThat(both.build().isSelfService()).isTrue();
        }

        @Test
        void doesNotHoldWithoutOneOfThem() {
            assertThat(both.workshops(null).build().isSelfService()).isFalse();
            assertThat(both.workshops("weekly").documentation(null).build().isSelfService())
                    .isFalse();
            assertThat(Onboarding.builder().build().isSelfService()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"false", "none", "no", "n/a", "tbd", "None", " N/A ", "TBD", " "})
        void doesNotHoldIfAWordSaysNo(String no) {
            assertThat(both.documentation(no).build().isSelfService()).isFalse();
            assertThat(both.documentation("wiki").workshops(no).build().isSelfService())
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"no-code guide", "true", "nona"})
        void holdsIfAWordOnlyLooksLikeNo(String yes) {
            assertThat(both.documentation(yes).build().isSelfService()).isTrue();
        }
    }
}
