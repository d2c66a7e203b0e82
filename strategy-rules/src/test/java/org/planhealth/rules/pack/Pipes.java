package org.planhealth.rules.pack;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** Makes pipes, which Java cannot: whoever opens one waits until another does. */
final class Pipes {
    private Pipes() {}

    /** Makes one, or skips the test where there are none. */
    static void make(Path pipe) throws Exception {
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        assumeThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
    }
}
