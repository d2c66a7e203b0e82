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
            "0.00005, under 1%",
            "0.0099, under 1%",
            "0.01, 1%",
            "0.034, 3%",
            "0.5, 50%",
            "0.845, 84%",
            "0.846, 85%",
            "0.99, 99%",
            "0.9901, over 99%",
            "0.99995, over 99%"
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
