package org.planhealth.rules.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    @Nested
    class Chance {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "0.00005, less than a 1% chance",
            "0.0099, less than a 1% chance",
            "0.01, a 1% chance",
            "0.034, a 3% chance",
            "0.5, a 50% chance",
            "0.845, an 84% chance",
            "0.846, an 85% chance",
            "0.99, a 99% chance",
            "0.9901, more than a 99% chance",
            "0.99995, more than a 99% chance"
        })
        void isWholeAndNeverCertain(double chance, String words) {
            assertThat(Phrases.chance(chance)).isEqualTo(words);
        }
    }

    @Nested
    class Amount {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(
                delimiter = ';',
                value = {"89000; 89,000", "100.4; 100", "99.96; 100", "99.9; 99.9", "5; 5", "-2.5; -2.5", "-0.04; 0"})
        void hasADecimalOnlyUnderAHundred(double amount, String words) {
            assertThat(Phrases.amount(amount)).isEqualTo(words);
        }
    }
}
