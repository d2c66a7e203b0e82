package org.planhealth.strategy.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;

class HostileTextsTest {
    private static final Path EVERY_FIELD = Path.of("src/test/resources/org/planhealth/strategy/io/every-field.yaml");

    private static Strategy everyField() throws IOException {
        return StrategyReader.create().read(EVERY_FIELD);
    }

    static Stream<String> texts() {
        return HostileTexts.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areReadAsTheyAreWritten(String text) throws IOException {
        Strategy plan = everyField();

        assertThat(HostileTexts.read(plan, text)).isEqualTo(HostileTexts.in(plan, text));
    }

    @Test
    void standInEveryFieldThatIsFree() throws IOException {
        String plan = StrategyWriter.create().toYaml(HostileTexts.in(everyField(), HostileTexts.HARMLESS));

        assertThat(plan.split(HostileTexts.HARMLESS, -1)).hasSize(86);
        assertThat(plan)
                .contains(
                        "title: calm Nobody is woken",
                        "metrics: {calm pages: {2027-01-04: 20",
                        "metric: calm pages",
                        "reason: calm comes next quarter");
    }

    @Test
    void ofHalvesAreInNoFile() throws IOException {
        Strategy plan = HostileTexts.in(everyField(), HostileTexts.HALVES);

        assertThatThrownBy(() -> StrategyWriter.create().toJson(plan)).hasMessageContaining("unpaired surrogate");
    }
}
