package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void isAsWideAsColumnsSaysElseAsItIsElseEighty() {
        assertThat(Terminal.width("90", "70")).isEqualTo(90);
        assertThat(Terminal.width(null, "70")).isEqualTo(70);
        assertThat(Terminal.width(null, null)).isEqualTo(80);
    }

    @Test
    void isNeverTooNarrowOrTooWideToRead() {
        assertThat(Terminal.width("10", null)).isEqualTo(40);
        assertThat(Terminal.width("300", null)).isEqualTo(100);
    }

    @Test
    void ignoresWhatIsNoWidth() {
        assertThat(Terminal.width("wide", "0")).isEqualTo(80);
        assertThat(Terminal.width("-5", "")).isEqualTo(80);
    }
}
