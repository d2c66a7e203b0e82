package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {
    private static final String HEADER = "apiVersion: planhealth/v1\nkind: Profile\n";
    private static final ImmutableSet<String> KNOWN = ImmutableSet.of("value", "other");

    private final DocumentReader reader = DocumentReader.ofProfiles();

    @TempDir
    Path folder;

    private Object root(String body, Function<DocumentPart, Object> meaning) {
        return reader.read(HEADER + body, "f.yaml", meaning);
    }

    private Object value(String value, Function<DocumentPart, Object> meaning) {
        return root(
                "value: " + value + "\n",
                root -> meaning.apply(root.fields(KNOWN).get("value")));
    }

    private void refused(String value, Function<DocumentPart, Object> meaning, String message) {
        assertThatThrownBy(() -> value(value, meaning))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessage("f.yaml:3:8: /value: " + message + "\n1 problem in f.yaml");
    }

    @Nested
    class APart {
        @Test
        void isReadAsWhatItIsAskedFor() {
            assertThat(value("no", DocumentPart::text)).isEqualTo(Optional.of("no"));
            assertThat(value("fleet-cost", DocumentPart::id)).isEqualTo(Optional.of("fleet-cost"));
            assertThat(value("1e3", DocumentPart::number)).isEqualTo(Optional.of(1000.0));
            assertThat(value("true", DocumentPart::truth)).isEqualTo(Optional.of(true));
            assertThat(value("2026-08-03", DocumentPart::date)).isEqualTo(Optional.of(LocalDate.of(2026, 8, 3)));
            assertThat(value("b", part -> part.word(ImmutableList.of("a", "b"))))
                    .isEqualTo(Optional.of("b"));
            assertThat(value(
                            "[a, b]",
                            part -> part.elements().stream()
                                    .map(DocumentPart::text)
                                    .flatMap(Optional::stream)
                                    .toList()))
                    .isEqualTo(List.of("a", "b"));
        }

        @Test
        void isAProblemIfItIsSomethingElse() {
            refused("[a]", DocumentPart::text, "expected text, was a list");
            refused(
                    "Fleet",
                    DocumentPart::id,
                    "an id must be kebab-case, such as fleet-cost, was 'Fleet'\n  did you mean 'fleet'?");
            refused("x", part -> part.word(ImmutableList.of("a", "b")), "expected a or b, was 'x'");
            refused("{}", part -> part.word(ImmutableList.of("a", "b")), "expected a or b, was an object");
            refused("[]", DocumentPart::date, "expected a date like 2026-08-03, was a list");
            refused("x", part -> part.values("numbers by name"), "expected numbers by name, was the text 'x'");
            refused(
                    "x",
                    DocumentPart::elements,
                    "expected a list, was the text 'x'\n  write a single entry as a list, too: put '- ' before it");
        }

        @Test
        void isThereToLookAtWithoutAProblem() {
            assertThat(value("[a]", DocumentPart::peek)).isEqualTo(Optional.empty());
            assertThat(value("3", DocumentPart::peek)).isEqualTo(Optional.of("3"));
            assertThat(value("{}", DocumentPart::isObject)).isEqualTo(true);
            assertThat(value("3", DocumentPart::described)).isEqualTo("the number 3");
            assertThat(value("3", DocumentPart::location)).hasToString("f.yaml:3:8");
        }
    }

    @Nested
    class Fields {
        @Test
        void areThoseThatAreStatedInTheOrderOfTheFile() {
            assertThat(root(
                            "other: 1\nvalue: 2\n",
                            root -> root.fields(KNOWN).keySet().asList()))
                    .isEqualTo(List.of("other", "value"));
            assertThat(root("other: null\n", root -> root.fields(KNOWN))).isEqualTo(ImmutableMap.of());
            assertThat(value("{a: 1, b: null}", part -> part.values("numbers").keySet()))
                    .isEqualTo(ImmutableSet.of("a"));
        }

        @Test
        void areHeaderFieldsOnlyAtTheRoot() {
            assertThatThrownBy(() -> value("{kind: x, vlaue: 1}", part -> part.fields(KNOWN)))
                    .hasMessage("""
                            f.yaml:3:9: /value/kind: unknown field
                              known: value, other
                            f.yaml:3:18: /value/vlaue: unknown field
                              did you mean 'value'?
                            2 problems in f.yaml""");
        }
    }

    @Test
    void tellsItsOwnProblemsWithThoseOfTheMeaning() {
        assertThatThrownBy(() -> root("value: 1\nextra: 2\n", root -> {
                    DocumentPart value = root.fields(KNOWN).get("value");
                    value.refuse("is wrong", "try another");
                    value.refuseName("is misnamed");
                    return value;
                }))
                .hasMessage("""
                        f.yaml:3:1: /value: is misnamed
                        f.yaml:3:8: /value: is wrong
                          try another
                        f.yaml:4:1: /extra: unknown field
                          known: value, other
                        3 problems in f.yaml""");
    }

    @Test
    void readsTheFilesThatAFileNamesWithinItsOwnDirectory() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve("second.yaml"), HEADER + "value: third.json\n");
        Files.writeString(
                inner.resolve("third.json"),
                "{\"apiVersion\": \"planhealth/v1\", \"kind\": \"Profile\", \"other\": \"here\"}");
        Path first = Files.writeString(folder.resolve("first.yaml"), HEADER + "value: inner/second.yaml\n");
        assertThat(reader.read(first, DocumentReaderTest::last)).isEqualTo(List.of("here"));
    }

    private static List<String> last(DocumentPart root) {
        ImmutableMap<String, DocumentPart> fields = root.fields(KNOWN);
        DocumentPart next = fields.get("value");
        return next == null
                ? fields.get("other").text().stream().toList()
                : next.follow().map(DocumentReaderTest::last).orElseThrow();
    }

    @Nested
    class ACharacterOfAText {
        private String placeOf(String value, String wanted) {
            return value(
                            value,
                            part -> part.locationOf(part.text().orElseThrow().indexOf(wanted)))
                    .toString();
        }

        @Test
        void hasAPlaceInPlainAndQuotedText() {
            assertThat(placeOf("a b c", "c")).isEqualTo("f.yaml:3:12");
            assertThat(placeOf("'it''s c'", "c")).isEqualTo("f.yaml:3:15");
            assertThat(placeOf("\"a \\\" \\u0041 c\"", "c")).isEqualTo("f.yaml:3:21");
        }

        @Test
        void hasAPlaceInTextOfSeveralLines() {
            assertThat(placeOf("|\n  a\n\n  b c", "c")).isEqualTo("f.yaml:6:5");
            assertThat(placeOf(">-\n  a\n  b c\n", "c")).isEqualTo("f.yaml:5:5");
            assertThat(placeOf("a\n  b\n  c", "c")).isEqualTo("f.yaml:5:3");
            assertThat(placeOf("\"a\\n\n  c\"", "c")).isEqualTo("f.yaml:4:3");
        }

        @Test
        void hasThePlaceOfTheTextWhereItCannotBeTold() {
            assertThat(placeOf("&anchor a c", "c")).isEqualTo("f.yaml:3:8");
        }
    }
}
