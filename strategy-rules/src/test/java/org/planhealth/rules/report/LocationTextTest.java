package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.SourceLocation;

class LocationTextTest {
    private static SourceLocation at(String file, int line, int column) {
        return new SourceLocation(file, line, column, "");
    }

    private static String words(SourceLocation... places) {
        return LocationText.of(Arrays.asList(places)).lines(1000).stream()
                .flatMap(line -> line.stream().map(StyledText.Word::text))
                .collect(Collectors.joining(" "));
    }

    @Test
    void tellApartEntitiesOnOneLine() {
        assertThat(words(at("plan.yaml", 9, 5), at("plan.yaml", 6, 12), at("plan.yaml", 6, 40)))
                .isEqualTo("plan.yaml:9:5 and 6:12 and 6:40");
        assertThat(words(at("plan.yaml", 9, 5), at("plan.yaml", 9, 31))).isEqualTo("plan.yaml:9:5 and 9:31");
    }

    @Test
    void sayTheSamePlaceOnce() {
        assertThat(words(at("plan.yaml", 9, 5), at("plan.yaml", 9, 5))).isEqualTo("plan.yaml:9:5");
    }

    @Test
    void nameEachFile() {
        assertThat(words(at("plan.yaml", 9, 5), at("teams.yaml", 3, 5), at("teams.yaml", 4, 5)))
                .isEqualTo("plan.yaml:9:5 teams.yaml:3:5 and 4:5");
    }
}
