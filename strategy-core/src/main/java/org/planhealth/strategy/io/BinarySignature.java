package org.planhealth.strategy.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/** Recognizes files that are no UTF-8 by their first bytes. */
final class BinarySignature {
    private static final int ENOUGH = 4096;

    /** The first bytes, as Latin-1; of two that one file begins with, the longer one stands first. */
    private static final ImmutableMap<String, FileFormat> STARTS = ImmutableMap.<String, FileFormat>builder()
            .put("\u00FF\u00FE\0\0", FileFormat.UTF_32)
            .put("\0\0\u00FE\u00FF", FileFormat.UTF_32)
            .put("\u00FF\u00FE", FileFormat.UTF_16)
            .put("\u00FE\u00FF", FileFormat.UTF_16)
            .put("PK\u0003\u0004", FileFormat.ZIP)
            .put("PK\u0005\u0006", FileFormat.ZIP)
            .put("\u001F\u008B", FileFormat.GZIP)
            .put("%PDF-", FileFormat.PDF)
            .put("\u0089PNG", FileFormat.IMAGE)
            .put("\u00FF\u00D8\u00FF", FileFormat.IMAGE)
            .put("GIF8", FileFormat.IMAGE)
            .put("\u00D0\u00CF\u0011\u00E0", FileFormat.OFFICE)
            .put("\u00CA\u00FE\u00BA\u00BE", FileFormat.CLASS)
            .put("\u007FELF", FileFormat.BINARY)
            .buildOrThrow();

    private BinarySignature() {}

    static Optional<FileFormat> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, ENOUGH), ISO_8859_1);
        return STARTS.entrySet().stream()
                .filter(known -> start.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> byZeros(start));
    }

    /** The letters of English are one byte in four of UTF-32, and one in two of UTF-16; the others are 0. */
    private static Optional<FileFormat> byZeros(String start) {
        long zeros = start.chars().filter(character -> character == 0).count();
        if (zeros * 20 < start.length() || zeros == 0) {
            return Optional.empty();
        }
        if (start.length() % 4 == 0 && (mostly(start, 4, 0) || mostly(start, 4, 3))) {
            return Optional.of(FileFormat.UTF_32);
        }
        return start.length() % 2 == 0 && (mostly(start, 2, 0) || mostly(start, 2, 1))
                ? Optional.of(FileFormat.UTF_16)
                : Optional.of(FileFormat.BINARY);
    }

    /** Tells whether of each {@code width} bytes one is a letter, and nearly all of the others are 0. */
    private static boolean mostly(String start, int width, int letter) {
        long letters = 0;
        long zeros = 0;
        for (int index = 0; index < start.length(); index++) {
            char character = start.charAt(index);
            if (index % width == letter && character >= '\t' && character <= '~') {
                letters++;
            } else if (index % width != letter && character == 0) {
                zeros++;
            }
        }
        long groups = start.length() / width;
        return letters * 10 >= groups * 9 && zeros * 10 >= groups * (width - 1) * 9;
    }
}
