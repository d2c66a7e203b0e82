package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the first bytes of a file say it is, if that is not text in UTF-8. */
final class FileBytes {
    private static final String SAVE_AS_UTF_8 = "save the file as UTF-8";
    private static final String NOT_TEXT = "a plan is text, in YAML or JSON";
    private static final int LOOKED_AT = 512;

    /** The longer mark first: that of UTF-16 begins like that of UTF-32. */
    private static final ImmutableList<Beginning> BEGINNINGS = ImmutableList.of(
            new Beginning("\u0000\u0000\u00FE\u00FF", encoding("UTF-32"), SAVE_AS_UTF_8),
            new Beginning("\u00FF\u00FE\u0000\u0000", encoding("UTF-32"), SAVE_AS_UTF_8),
            new Beginning("\u00FE\u00FF", encoding("UTF-16"), SAVE_AS_UTF_8),
            new Beginning("\u00FF\u00FE", encoding("UTF-16"), SAVE_AS_UTF_8),
            new Beginning("PK\u0003\u0004", "the file is a ZIP archive, or an office document", NOT_TEXT),
            new Beginning("%PDF-", "the file is a PDF document", NOT_TEXT),
            new Beginning("\u0089PNG", "the file is a picture", NOT_TEXT),
            new Beginning("\u00FF\u00D8\u00FF", "the file is a picture", NOT_TEXT),
            new Beginning("GIF8", "the file is a picture", NOT_TEXT),
            new Beginning("\u001F\u008B", "the file is compressed, with gzip", NOT_TEXT),
            new Beginning("\u00CA\u00FE\u00BA\u00BE", "the file is a Java class", NOT_TEXT),
            new Beginning("\u007FELF", "the file is a program", NOT_TEXT));

    private FileBytes() {}

    /** @param bytes the bytes, each as the character of its number */
    private record Beginning(String bytes, String message, String hint) {}

    /** Returns what is wrong with a file that is not text in UTF-8; empty if it may be. */
    static Optional<UnreadableTextException> problem(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        for (Beginning beginning : BEGINNINGS) {
            if (start.startsWith(beginning.bytes())) {
                return Optional.of(
                        new UnreadableTextException(TextPosition.START, beginning.message(), beginning.hint()));
            }
        }
        int zeros = (int) start.chars().filter(character -> character == 0).count();
        if (zeros == 0) {
            return Optional.empty();
        }
        // Text in plain letters has every second byte 0 in UTF-16, and three of four in UTF-32.
        if (zeros * 4 >= start.length() * 3 - 4 && start.length() >= 4) {
            return Optional.of(new UnreadableTextException(TextPosition.START, encoding("UTF-32"), SAVE_AS_UTF_8));
        }
        return zeros * 2 >= start.length() - 2
                ? Optional.of(new UnreadableTextException(TextPosition.START, encoding("UTF-16"), SAVE_AS_UTF_8))
                : Optional.empty();
    }

    private static String encoding(String name) {
        return "the file is " + name + ", but a plan must be UTF-8";
    }
}
