package org.planhealth.importers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a table, within bounds. What is no text is named by its line, and stands as a replacement character. */
final class CsvText {
    static final int MOST_BYTES = 5_000_000;
    static final int MOST_LINES = 50_000;

    private CsvText() {}

    /** Reads a file; empty after a warning if it is larger than a table may be. */
    static Optional<String> read(Path source, String file, ImportLog remarks) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(source)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            remarks.warn(file, 1, "is larger than %,d bytes, the limit; nothing is read", MOST_BYTES);
            return Optional.empty();
        }
        String text = decoded(bytes, file, remarks);
        if (lines(text, text.length()) > MOST_LINES) {
            remarks.warn(file, MOST_LINES + 1, "has more than %,d lines, the limit; nothing is read", MOST_LINES);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Returns the line on which a character stands, from 1. */
    static int lines(CharSequence text, int end) {
        return 1
                + (int) text.subSequence(0, end)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    private static String decoded(byte[] bytes, String file, ImportLog remarks) {
        Charset charset = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        int warned = 0;
        int line = 1;
        int counted = 0;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            line += lines(out.duplicate().position(counted).limit(out.position()), out.position() - counted) - 1;
            counted = out.position();
            if (line != warned) {
                remarks.warn(
                        file, line, "holds a byte that is not %s, 0x%02X", charset.name(), bytes[in.position()] & 0xFF);
                warned = line;
            }
            out.put('\uFFFD');
            in.position(in.position() + result.length());
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
