package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CriticalPathLengthIndexTest {
    /** The worked figures of the DCMA 14-point assessment. */
    @Test
    void isThatOfTheWorkedExamples() {
        assertThat(new CriticalPathLengthIndex(250, -10).index()).isEqualTo(0.96);
        assertThat(new CriticalPathLengthIndex(250, -20).index()).isEqualTo(0.92);
    }

    @Test
    void isOneWithoutFloatAndMoreWithSome() {
        assertThat(new CriticalPathLengthIndex(250, 0).index()).isEqualTo(1);
        assertThat(new CriticalPathLengthIndex(250, 25).index()).isEqualTo(1.1);
        assertThat(new CriticalPathLengthIndex(10, -20).index()).isEqualTo(-1);
    }

    @Test
    void needsALength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CriticalPathLengthIndex(0, 0));
    }
}
