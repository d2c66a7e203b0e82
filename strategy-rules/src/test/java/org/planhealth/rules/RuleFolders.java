package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.planhealth.rules.pack.RuleCase;

/** The folders of rules as they lie on disk, whatever the compiled rules say. */
public record RuleFolders(ImmutableList<Folder> all) {
    /** A pack of rules in DRL. */
    public static final Path HOUSE = Path.of("src/test/resources/org/planhealth/rules/house");

    /** Copies a pack, and replaces a text in all of its files. */
    public static void copy(Path from, Path to, String read, String written) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace(read, written));
            }
        }
    }

    static RuleFolders builtIn() {
        Path root = Path.of("src/main/resources/org/planhealth/rules/builtin");
        try (Stream<Path> files = Files.walk(root)) {
            return new RuleFolders(files.filter(file -> root.relativize(file).getNameCount() == 2)
                    .sorted()
                    .map(Folder::new)
                    .collect(toImmutableList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImmutableList<String> ids() {
        return all.stream().map(Folder::id).collect(toImmutableList());
    }

    /** The folder of one rule. */
    public record Folder(Path directory) {
        String id() {
            return directory.getFileName().toString();
        }

        String topic() {
            return directory.getParent().getFileName().toString();
        }

        String path() {
            return topic() + "/" + id() + "/cases.yaml";
        }

        ImmutableList<String> files() {
            try (Stream<Path> files = Files.list(directory)) {
                return files.map(file -> file.getFileName().toString()).sorted().collect(toImmutableList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text(String file) {
            try {
                return Files.readString(directory.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        ImmutableList<RuleCase> cases() {
            return RuleCase.readAll(text("cases.yaml"), path());
        }
    }
}
