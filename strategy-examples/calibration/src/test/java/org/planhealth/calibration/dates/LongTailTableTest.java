package org.planhealth.calibration.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LongTailTableTest {
    /** The figures that the method was chosen by; they need no data from outside. */
    @Test
    void isPinned() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LongTailTable.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                                            P50 held  P85 held  P95 held  no date  months
                the method of the library      30.3%     82.0%     94.0%     7.5%     318
                the method before              10.0%     18.1%     23.0%    25.5%     318
                straight line of 12 weeks      25.9%     25.9%     25.9%     1.6%     318
                straight line of all            7.3%      7.3%      7.3%     0.3%     318
                """);
    }
}
