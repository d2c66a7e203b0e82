package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Stage;

class JsonTextTest {
    private record Sheet(
            String title,
            @Nullable String note,
            @Nullable LocalDate day,
            boolean open,
            int count,
            @Nullable BigDecimal third,
            Stage stage,
            List<String> empty,
            Map<String, List<Row>> rows) {}

    private record Row(String id, Map<String, String> inner) {}

    private static final Sheet SHEET = new Sheet(
            "a \"b\"",
            null,
            LocalDate.of(2026, 8, 3),
            true,
            3,
            new BigDecimal("0.3333"),
            Stage.EARLY,
            List.of(),
            Map.of("list", List.of(new Row("x", Map.of()), new Row("y", Map.of("z", "1")))));

    @Test
    void indentsByTwoSpacesAndEndsInALineFeed() {
        assertThat(JsonText.of(SHEET)).isEqualTo("""
                {
                  "title": "a \\"b\\"",
                  "note": null,
                  "day": "2026-08-03",
                  "open": true,
                  "count": 3,
                  "third": 0.3333,
                  "stage": "early",
                  "empty": [],
                  "rows": {
                    "list": [
                      {
                        "id": "x",
                        "inner": {}
                      },
                      {
                        "id": "y",
                        "inner": {
                          "z": "1"
                        }
                      }
                    ]
                  }
                }
                """);
    }

    @Test
    void putsRowsIntoOneLineEach() {
        assertThat(JsonText.ofRows(SHEET, 3)).endsWith("""
                  "rows": {
                    "list": [
                      { "id": "x", "inner": {} },
                      { "id": "y", "inner": { "z": "1" } }
                    ]
                  }
                }
                """);
    }

    @Test
    void escapesWhatNoPlanMayHoldAndATerminalWouldObey() {
        assertThat(JsonText.of("\u202ea\u2028\u0085\nb")).isEqualTo("\"\\u202ea\\u2028\\u0085\\nb\"\n");
        assertThat(JsonText.of("a\u009bb\u00e9\ud83d\ude00")).isEqualTo("\"a\\u009bb\u00e9\ud83d\ude00\"\n");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(JsonText.read(JsonText.of(SHEET), Sheet.class)).isEqualTo(SHEET);
        assertThat(JsonText.read(JsonText.ofRows(SHEET, 3), Sheet.class)).isEqualTo(SHEET);
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        assertThat(JsonText.read("{\"id\": \"x\", \"later\": [1], \"inner\": {}}", Row.class))
                .isEqualTo(new Row("x", Map.of()));
    }

    @Test
    void saysWhichTypeATextIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.read("{\"inner\": 3}", Row.class))
                .withMessageStartingWith("no Row: ");
    }
}
