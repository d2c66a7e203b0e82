package org.planhealth.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output, whose reader may go away when it has seen enough, as {@code head} does. What is written after that is
 * dropped, and that is no problem.
 */
final class PipeOutput extends FilterOutputStream {
    private boolean readerGone;

    PipeOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (readerGone) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            checkReader(e);
        }
    }

    @Override
    public void flush() throws IOException {
        if (readerGone) {
            return;
        }
        try {
            out.flush();
        } catch (IOException e) {
            checkReader(e);
        }
    }

    /** The systems say it in their own words: "Broken pipe", "The pipe is being closed". */
    private void checkReader(IOException problem) throws IOException {
        String message = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        if (!message.contains("pipe") && !message.contains("connection reset")) {
            throw problem;
        }
        readerGone = true;
    }
}
