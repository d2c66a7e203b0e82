package org.planhealth.rules.engine;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.strategy.io.ReadLimits;

/**
 * The texts of a rule in a folder of the class path, each no larger than a plan: those of a small jar may unpack to much more.
 *
 * @param loader finds the folder
 * @param folder the folder, without a slash at either end
 */
record ResourceDocuments(ClassLoader loader, String folder) implements RuleDocuments {
    @Override
    public Optional<String> readme() {
        return Optional.of(text("README.md"));
    }

    @Override
    public String cases() {
        return text("cases.yaml");
    }

    @Override
    public Optional<String> drl() {
        try {
            return Optional.of(text(RulePlace.FILE));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String place() {
        return folder;
    }

    private String text(String file) {
        try (InputStream in = loader.getResourceAsStream(folder + "/" + file)) {
            checkArgument(in != null, "%s has no %s", folder, file);
            int most = ReadLimits.defaults().maxBytes();
            byte[] bytes = in.readNBytes(most + 1);
            checkArgument(
                    bytes.length <= most,
                    "%s/%s cannot be read: larger than %s bytes, the limit",
                    folder,
                    file,
                    Phrases.amount(most));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + "/" + file, e);
        }
    }
}
