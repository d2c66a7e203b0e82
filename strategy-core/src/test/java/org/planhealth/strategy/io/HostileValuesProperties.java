package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.planhealth.strategy.Strategy;

/** Whatever stands in a plan, its problems are short lines that nothing acts on. */
class HostileValuesProperties {
    private static final int LONGEST_LINE = 1_700;
    private static final List<String> PLACES = List.of(
            "\"id\": %s",
            "\"title\": %s",
            "\"owner\": [%s]",
            "\"asOf\": %s",
            "\"status\": %s",
            "\"apiVersion\": %s",
            "\"kind\": %s",
            "%s: 5",
            "\"organization\": %s",
            "\"horizon\": {%s: 1}",
            "\"phases\": [{\"id\": %s, \"start\": %s}]",
            "\"asks\": [{\"id\": \"a\", \"to\": [%s], \"change\": %s, \"kind\": %s, \"bandwidth\": %s}]",
            "\"asks\": [{\"id\": \"a\", \"to\": %s, \"initiative\": %s}, {\"id\": %s}, {\"id\": %s}]",
            "\"initiatives\": [{\"id\": \"b\", \"dependsOn\": [%s], \"forecasts\": {%s: %s}, \"stageHistory\": {%s: 1}}]",
            "\"indicators\": [{\"id\": \"c\", \"observations\": {%s: %s}, \"cadenceDays\": %s}]",
            "\"objectives\": [{\"id\": \"d\", \"quarter\": %s, \"keyResults\": %s}]",
            "\"organization\": {\"teams\": [{\"id\": \"e\", \"metrics\": {%s: %s}}], \"channels\": [{\"between\": [%s, %s]}]}",
            "\"waivers\": %s",
            "\"kernel\": {\"nonGoals\": %s, %s: 1, %s: 2}");

    @Property(tries = 400)
    void ofAPlan(@ForAll("texts") String text, @ForAll("places") String place) {
        String plan = "{" + place.replace("%s", JsonText.of(text).strip()) + "}";
        for (String name :
                List.of("plan.json", "plan.yaml", text.substring(0, Math.min(20, text.length())) + ".yaml")) {
            try {
                Strategy strategy = StrategyReader.create().read(plan, name);
                assertThat(strategy.id()).isNotEmpty();
            } catch (InvalidPlanException e) {
                check(e);
            }
        }
    }

    @Property(tries = 200)
    void ofTheFileOfAnotherReader(@ForAll("texts") String text) {
        String quoted = JsonText.of(text).strip();
        for (DocumentReader reader :
                List.of(DocumentReader.ofProfiles(), DocumentReader.ofRules(), DocumentReader.ofBaselines())) {
            for (String file : List.of(
                    text,
                    "{" + quoted + ": " + quoted + "}",
                    "{\"apiVersion\": " + quoted + ", \"kind\": " + quoted + ", \"schema\": " + quoted + "}")) {
                try {
                    reader.read(file, "file.yaml", root -> {
                        root.values("an object").values().forEach(DocumentPart::date);
                        return text;
                    });
                } catch (InvalidPlanException e) {
                    check(e);
                }
            }
        }
    }

    private static void check(InvalidPlanException e) {
        assertThat(e.getMessage().lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThan(LONGEST_LINE));
        assertThat(e.getMessage().codePoints().filter(HostileValuesProperties::isActive))
                .as(e.getMessage())
                .isEmpty();
        assertThat(e.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isEqualTo(DisplayText.line(problem.message()));
            assertThat(problem.hints()).allSatisfy(hint -> assertThat(hint).isEqualTo(DisplayText.line(hint)));
        });
    }

    private static boolean isActive(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                (character >= 0x202A && character <= 0x202E)
                        || (character >= 0x2066 && character <= 0x2069)
                        || character == 0x200E
                        || character == 0x200F;
        };
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(PLACES);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        "\u001b[31m",
                        "\u202e",
                        "\u2066",
                        "\u0007",
                        "\r",
                        "\n",
                        "\t",
                        "\u0085",
                        "\u2028",
                        "\ud83d",
                        "\udc00",
                        "\u0000",
                        "\u200f",
                        "\u061c",
                        "\ufeff",
                        "2026-",
                        "08",
                        "-03",
                        "5%",
                        "all",
                        "strategy",
                        "../",
                        "/",
                        "\\",
                        "'",
                        "\"",
                        "planhealth/v1",
                        "<<",
                        "x-",
                        "\ud83d\udc69\u200d\ud83d\udcbb"),
                Arbitraries.strings().ofMaxLength(5),
                Arbitraries.strings().alpha().ofMaxLength(8));
        Arbitrary<Integer> repeats = Arbitraries.frequency(Tuple.of(12, 1), Tuple.of(1, 80), Tuple.of(1, 3_000));
        return pieces.list()
                .ofMaxSize(6)
                .flatMap(list -> repeats.map(count -> String.join("", list).repeat(count)));
    }
}
