package org.planhealth.rules.pack;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;

/** Tells whether files are those of the user who runs this process, and of nobody else who could change them. */
final class PrivateFiles {
    private static final ImmutableSet<PosixFilePermission> OF_OTHERS =
            ImmutableSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** The owner of a file that the process makes: what the system calls its user may be another name, or none. */
    private final Supplier<UserPrincipal> user = Suppliers.memoize(PrivateFiles::ownerOfANewFile);

    /** Returns why a directory cannot be trusted, to follow its name; empty if it can. */
    Optional<String> problemOfDirectory(Path directory) throws IOException {
        return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                ? problem(directory)
                : Optional.of("is a link, or no directory");
    }

    /** Returns why a file cannot be trusted, to follow its name; empty if it can. */
    Optional<String> problemOfFile(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? problem(file)
                : Optional.of("is a link, or no plain file");
    }

    private Optional<String> problem(Path file) throws IOException {
        if (!hasPermissions(file)) {
            return Optional.empty();
        }
        PosixFileAttributes attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.owner().equals(user())) {
            return Optional.of("belongs to another user, " + attributes.owner().getName());
        }
        return attributes.permissions().stream().anyMatch(OF_OTHERS::contains)
                ? Optional.of("can be written to by other users")
                : Optional.empty();
    }

    static boolean hasPermissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private UserPrincipal user() throws IOException {
        try {
            return user.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static UserPrincipal ownerOfANewFile() {
        try {
            Path file = Files.createTempFile("planhealth", null);
            try {
                return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
