package org.planhealth.strategy.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Writes a file as a whole: whoever reads it meanwhile, and whoever looks after a disk was full, finds it as it was before or
 * as it is after, and never a part.
 *
 * <p>The text is written to a file beside it, which then takes its place. The new file has the permissions of the one that it
 * replaces. A link is followed, so that the file it names is replaced and the link stays. What is no file, such as a pipe or
 * a device, is written to directly.
 */
public final class FileReplacement {
    private FileReplacement() {}

    /**
     * Writes a text in UTF-8, in place of whatever the file holds; makes the file if there is none.
     *
     * @throws NoSuchFileException if the folder of the file is not found
     * @throws AccessDeniedException if the file, or its folder, may not be written
     * @throws IOException if it cannot be written; the file is as it was, and no message names another one
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text, out -> out);
    }

    /**
     * Writes a text like {@link #write(Path, String)}.
     *
     * @param through wraps the stream to the disk
     */
    static void write(Path file, String text, UnaryOperator<OutputStream> through) throws IOException {
        Path target = target(file);
        boolean exists = Files.exists(target);
        if (Files.isDirectory(target)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
        if (exists && !Files.isWritable(target)) {
            throw new AccessDeniedException(file.toString());
        }
        if (exists && !Files.isRegularFile(target)) {
            Files.writeString(target, text);
            return;
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        Path unfinished = target.resolveSibling(".planhealth-" + UUID.randomUUID());
        try {
            fill(unfinished, text, through);
            if (exists) {
                copyPermissions(target, unfinished);
            }
            move(unfinished, target);
        } catch (AccessDeniedException e) {
            throw (IOException) new AccessDeniedException(file.toString(), null, e.getReason()).initCause(e);
        } catch (FileSystemException e) {
            throw (IOException) new FileSystemException(file.toString(), null, e.getReason()).initCause(e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Path target(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        return Files.isSymbolicLink(file) ? file.resolveSibling(Files.readSymbolicLink(file)) : file;
    }

    /** A disk may say only at the end that it is full, so the file is forced to it before it takes the place. */
    private static void fill(Path unfinished, String text, UnaryOperator<OutputStream> through) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = through.apply(Channels.newOutputStream(channel))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            channel.force(true);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (old != null) {
            Files.setPosixFilePermissions(to, old.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
