package org.planhealth.cli;

import java.io.IOException;
import java.io.InputStream;

/** An input that cannot be read. */
final class FailingInput extends InputStream {
    private final Throwable failure;

    FailingInput(Throwable failure) {
        this.failure = failure;
    }

    @Override
    public int read() throws IOException {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw (IOException) failure;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return read();
    }
}
