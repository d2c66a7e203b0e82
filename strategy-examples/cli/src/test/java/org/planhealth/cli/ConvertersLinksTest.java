package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ConvertersLinksTest {
    private final Converters.OfLinks links = new Converters.OfLinks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org",
                "https://example.org/blob/main/",
                "http://localhost:8080/a?file=",
                "https://example.org/a%20b#x="
            })
    void takeAnAddress(String value) {
        assertThat(links.convert(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org/",
                "example.org",
                "https://",
                "https://example.org/a b",
                "https://example.org/a)",
                "https://example.org/\u001b[31m",
                "https://example.org/\n",
                "file:///etc/"
            })
    void refuseAnythingElse(String value) {
        assertThatThrownBy(() -> links.convert(value))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageEndingWith("is not an address such as https://example.org/blob/main/")
                .message()
                .doesNotContain("\u001b", "\n");
    }
}
