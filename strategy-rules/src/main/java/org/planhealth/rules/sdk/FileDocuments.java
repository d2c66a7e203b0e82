package org.planhealth.rules.sdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The texts of a rule in a folder on disk.
 *
 * @param folder the folder
 */
record FileDocuments(Path folder) implements RuleDocuments {
    @Override
    public String page() {
        return text("README.md");
    }

    @Override
    public String cases() {
        return Files.exists(folder.resolve("cases.yaml")) ? text("cases.yaml") : "";
    }

    @Override
    public String place() {
        return folder.toString();
    }

    private String text(String file) {
        try {
            return RuleFolder.text(Files.readAllBytes(folder.resolve(file)));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(folder + " has no " + file, e);
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + "/" + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
