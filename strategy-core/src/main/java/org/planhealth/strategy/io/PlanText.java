package org.planhealth.strategy.io;

import static java.util.Locale.ROOT;

import com.google.common.base.Utf8;
import com.google.common.io.Files;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file: decoded strictly, without byte order mark, and free of characters that no plan may hold.
 *
 * @param name the name of the file, for messages
 */
record PlanText(String name, String text) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SAVE_AS_UTF_8 = "save the file as UTF-8";

    /** Decodes the bytes of a file, of which there may be one more than the limit. */
    static PlanText decode(String name, byte[] bytes, ReadLimits limits) {
        checkSize(bytes.length, limits);
        FileFormat.of(bytes).ifPresent(format -> {
            throw new UnreadableTextException(
                    TextPosition.START,
                    "the file is " + format.noun() + ", but must be text in UTF-8",
                    format.readBy());
        });
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = withoutMark(out.flip().toString());
        if (result.isError()) {
            checkCharacters(text);
            throw new UnreadableTextException(
                    new LineIndex(text).at(text.length()),
                    String.format(ROOT, "the byte 0x%02X is not UTF-8", bytes[in.position()]),
                    SAVE_AS_UTF_8 + "; it may be Latin-1 or Windows-1252 now");
        }
        checkCharacters(text);
        return new PlanText(name, text);
    }

    /** Takes a text that is decoded already. */
    static PlanText of(String name, String text, ReadLimits limits) {
        checkSize(text.length(), limits);
        String unmarked = withoutMark(text);
        checkCharacters(unmarked);
        checkSize(Utf8.encodedLength(unmarked), limits);
        return new PlanText(name, unmarked);
    }

    /**
     * Tells whether it is read as JSON: by the ending of its name, and without one that says so if it begins with a brace
     * and then a double quote or the closing brace.
     */
    boolean isJson() {
        return switch (Files.getFileExtension(name).toLowerCase(ROOT)) {
            case "json" -> true;
            case "yaml", "yml" -> false;
            default -> looksLikeJson();
        };
    }

    private boolean looksLikeJson() {
        String start = text.stripLeading();
        if (!start.startsWith("{")) {
            return false;
        }
        String next = start.substring(1).stripLeading();
        return next.startsWith("\"") || next.startsWith("}");
    }

    private static void checkSize(int size, ReadLimits limits) {
        if (size > limits.maxBytes()) {
            throw new UnreadableTextException(
                    TextPosition.START,
                    String.format(ROOT, "the file is larger than %,d bytes, the limit", limits.maxBytes()));
        }
    }

    private static void checkCharacters(String text) {
        for (int offset = 0; offset < text.length(); ) {
            int character = text.codePointAt(offset);
            if (!isAllowed(character)) {
                throw refused(character, new LineIndex(text).at(offset));
            }
            offset += Character.charCount(character);
        }
    }

    /** What YAML calls printable; JSON allows a few more, which may be written as escapes. */
    static boolean isAllowed(int character) {
        return (character >= 0x20 && character <= 0x7E)
                || character == '\n'
                || character == '\t'
                || character == '\r'
                || character == 0x85
                || (character >= 0xA0 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    private static UnreadableTextException refused(int character, TextPosition place) {
        if (character == 0) {
            return new UnreadableTextException(
                    place, "a NUL byte: the file is UTF-16 or not text, but a plan must be UTF-8", SAVE_AS_UTF_8);
        }
        if (isSurrogate(character)) {
            return new UnreadableTextException(place, "half of a character: the other surrogate is missing");
        }
        return new UnreadableTextException(
                place,
                String.format(ROOT, "the control character U+%04X", character),
                String.format(ROOT, "remove it, or write it as \"\\u%04x\" in double quotes", character));
    }

    /** Returns where a text has a surrogate without its other half, which no UTF-8 can hold; -1 if nowhere. */
    static int indexOfHalfCharacter(String text) {
        for (int offset = 0; offset < text.length(); ) {
            int character = text.codePointAt(offset);
            if (isSurrogate(character)) {
                return offset;
            }
            offset += Character.charCount(character);
        }
        return -1;
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
