package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void indentsByTwoSpacesAndEndsInALineFeed() {
        assertThat(JsonWriter.write(json -> json.object(() -> {
                    json.text("text", "a \"b\"");
                    json.text("none", null);
                    json.date("day", LocalDate.of(2026, 8, 3));
                    json.truth("truth", true);
                    json.count("count", 3);
                    json.texts("empty", List.of());
                    json.object("inner", () -> json.texts("list", List.of("a")));
                })))
                .isEqualTo("""
                        {
                          "text": "a \\"b\\"",
                          "none": null,
                          "day": "2026-08-03",
                          "truth": true,
                          "count": 3,
                          "empty": [],
                          "inner": {
                            "list": [
                              "a"
                            ]
                          }
                        }
                        """);
    }

    @Test
    void roundsNumbersToFourDecimals() {
        assertThat(JsonWriter.write(json -> json.object(() -> {
                    json.number("third", 1 / 3.0);
                    json.number("whole", 2.0);
                    json.number("none", null);
                    json.decimal("exact", new BigDecimal("1.23456"));
                })))
                .isEqualTo("{\n  \"third\": 0.3333,\n  \"whole\": 2,\n  \"none\": null,\n  \"exact\": 1.23456\n}\n");
    }

    @Test
    void escapesWhatNoPlanMayHold() {
        assertThat(JsonWriter.write(json -> json.text("a\u009bb"))).isEqualTo("\"a\\u009bb\"\n");
    }
}
