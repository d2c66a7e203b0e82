package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {
    @ParameterizedTest(name = "{0} days of {1}: {2}")
    @CsvSource({
        "0, 0, NONE",
        "14, 0, NONE",
        "15, 0, MEDIUM",
        "31, 0, MEDIUM",
        "32, 0, HIGH",
        "92, 0, HIGH",
        "93, 0, CRITICAL",
        "20, 200, NONE", // a tenth, and not more
        "21, 200, MEDIUM",
        "50, 200, MEDIUM",
        "51, 200, HIGH",
        "100, 200, HIGH",
        "101, 200, CRITICAL",
        "548, 1096, HIGH",
        "549, 1096, CRITICAL",
        "-200, 100, NONE"
    })
    void needsBothAShareOfTheLengthAndDays(long days, long length, Lateness lateness) {
        assertThat(Lateness.of(days, length)).isEqualTo(lateness);
    }
}
