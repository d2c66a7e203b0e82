package org.planhealth.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.strategy.io.ReadLimits;

/**
 * The folder of one rule in a pack.
 *
 * @param directory where it is
 * @param topic the name of the folder above
 * @param id its own name, which is the id of the rule
 * @param form the name of the file that states the condition, such as {@code rule.drl}
 */
record RuleFolder(Path directory, String topic, String id, String form) {
    /** Returns the file that states the condition. */
    Path rule() {
        return directory.resolve(form);
    }

    byte[] bytes() throws IOException {
        return bytes(rule());
    }

    RuleDocuments documents() {
        return new FileDocuments(directory);
    }

    /** Returns what a file of a pack holds, which is no more than what a plan may; a pipe might never end, or begin. */
    static byte[] bytes(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "not a plain file");
        }
        int most = ReadLimits.defaults().maxBytes();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new FileSystemException(
                        file.toString(), null, String.format(Locale.ROOT, "larger than %,d bytes, the limit", most));
            }
            return bytes;
        }
    }

    /** Returns the text of bytes, with line ends of one kind; {@link CharacterCodingException} if they are not UTF-8. */
    static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    }
}
