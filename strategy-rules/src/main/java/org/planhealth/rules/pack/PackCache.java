package org.planhealth.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled rules in a directory, each under a key that stands for all that went into them.
 *
 * <p>It holds class files, so whoever can write there can run code. Where files have permissions it makes the directory for
 * the owner alone, and uses neither a directory nor an entry that belongs to another user, that others can write to or that is
 * a link. Whatever goes wrong with it is passed over: rules are compiled then.
 */
final class PackCache {
    private static final String ENDING = ".rules";
    private static final int DIGEST = 32;

    private final PrivateFiles files = new PrivateFiles();
    private final Set<String> notes = new LinkedHashSet<>();
    private final @Nullable Path directory;

    private PackCache(@Nullable Path directory) {
        this.directory = directory;
    }

    /** Returns one that keeps nothing. */
    static PackCache none() {
        return new PackCache(null);
    }

    static PackCache in(Path directory) {
        return new PackCache(directory);
    }

    /** Returns what is kept under a key; empty if nothing is, or if it is not as it was put there. */
    Optional<CompiledClasses> find(HashCode key) {
        if (directory == null || !Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path entry = file(directory, key);
        try {
            if (!isPrivate(directory)
                    || !Files.exists(entry, LinkOption.NOFOLLOW_LINKS)
                    || isRefused(entry, files.problemOfFile(entry))) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(entry);
            if (bytes.length < DIGEST) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(bytes, DIGEST, bytes.length);
            return Arrays.equals(digest(key, content), Arrays.copyOf(bytes, DIGEST))
                    ? Optional.of(CompiledClasses.ofBytes(content))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps compiled rules; another process that does the same at the same time does no harm. */
    void put(HashCode key, CompiledClasses compiled) {
        if (directory == null) {
            return;
        }
        try {
            if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(directory, ownerOnly(directory));
            }
            if (!isPrivate(directory)) {
                return;
            }
            Path unfinished = Files.createTempFile(directory, key.toString(), ".tmp");
            try {
                byte[] content = compiled.toBytes();
                try (var out = Files.newOutputStream(unfinished)) {
                    out.write(digest(key, content));
                    out.write(content);
                }
                Files.move(
                        unfinished,
                        file(directory, key),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            // A cache that cannot be written, say on a full disk, costs the next run time and nothing else.
        }
    }

    private static Path file(Path directory, HashCode key) {
        return directory.resolve(key + ENDING);
    }

    /** The key counts, too, so that an entry under another name is a foreign one. */
    private static byte[] digest(HashCode key, byte[] content) {
        return Hashing.sha256()
                .newHasher()
                .putBytes(key.asBytes())
                .putBytes(content)
                .hash()
                .asBytes();
    }

    /** Returns what was not used of it, and why; empty if there was nothing to tell. */
    ImmutableList<String> notes() {
        return ImmutableList.copyOf(notes);
    }

    private boolean isPrivate(Path directory) throws IOException {
        return !isRefused(directory, files.problemOfDirectory(directory));
    }

    private boolean isRefused(Path file, Optional<String> problem) {
        problem.ifPresent(why -> notes.add("the cache of compiled rules is not used: " + file + " " + why));
        return problem.isPresent();
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        return PrivateFiles.hasPermissions(directory)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
