package org.planhealth.rules.pack;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.planhealth.rules.sdk.RuleDocuments;

/**
 * The texts of a rule in a folder on disk.
 *
 * @param folder the folder
 */
record FileDocuments(Path folder) implements RuleDocuments {
    private static final String CASES = "cases.yaml";

    @Override
    public Optional<String> readme() {
        return Optional.of(text("README.md"));
    }

    @Override
    public String cases() {
        if (Files.exists(folder.resolve(CASES))) {
            return text(CASES);
        }
        renamed(CASES).ifPresent(hint -> {
            throw new IllegalArgumentException(folder + " has no " + CASES + hint);
        });
        return "";
    }

    @Override
    public Optional<String> drl() {
        try {
            return Optional.of(text("rule.drl"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String place() {
        return folder.toString();
    }

    private Optional<String> renamed(String file) {
        try {
            return NearMissFile.insteadOf(file, folder).map(name -> "\n  rename " + name + " to " + file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String text(String file) {
        try {
            return RuleFolder.text(RuleFolder.bytes(folder.resolve(file)));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    folder + " has no " + file + renamed(file).orElse(""), e);
        } catch (IOException e) {
            String why = e instanceof FileSystemException refused && refused.getReason() != null
                    ? refused.getReason()
                    : e.getMessage();
            throw new IllegalArgumentException(folder + "/" + file + " cannot be read: " + why, e);
        }
    }
}
