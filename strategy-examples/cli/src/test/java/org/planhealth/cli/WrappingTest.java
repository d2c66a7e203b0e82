package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {
    @Test
    void breaksBetweenWordsAndIndentsAlike() {
        assertThat(Wrapping.of("  one two three", 9)).isEqualTo("  one two\n  three\n");
        assertThat(Wrapping.of("  one two three", 80)).isEqualTo("  one two three\n");
    }

    @Test
    void breaksNoNameAndNothingInQuotes() {
        assertThat(Wrapping.of("expected '# expect: ' or '# expect-missing: ', was java.lang.String", 30))
                .isEqualTo("expected '# expect: ' or\n'# expect-missing: ', was\njava.lang.String\n");
        assertThat(Wrapping.of("the team's page isn't complete", 20)).isEqualTo("the team's page\nisn't complete\n");
    }
}
