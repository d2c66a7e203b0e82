package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void makesAFile() throws IOException {
        Path file = folder.resolve("plan.yaml");

        FileReplacement.write(file, "né\n");

        assertThat(file).hasContent("né\n");
        assertThat(names()).containsExactly("plan.yaml");
    }

    @Test
    void keepsThePermissionsOfWhatItReplaces() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = Files.writeString(folder.resolve("plan.yaml"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x--x"));

        FileReplacement.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-x--x");
    }

    @Test
    void givesANewFileThePermissionsOfAnyOther() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("plan.yaml");

        FileReplacement.write(file, "new");

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(Files.writeString(folder.resolve("other"), "")));
    }

    @Test
    void followsALinkAndKeepsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("plan.yaml"));
        Path toNothing = Files.createSymbolicLink(folder.resolve("first.yaml"), Path.of("made.yaml"));

        FileReplacement.write(link, "new");
        FileReplacement.write(toNothing, "made");

        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
        assertThat(toNothing).isSymbolicLink();
        assertThat(folder.resolve("made.yaml")).hasContent("made");
    }

    @Nested
    class IfItCannot {
        @Test
        void leavesTheFileWholeAndNothingBesideIt() throws IOException {
            Path file = Files.writeString(folder.resolve("plan.yaml"), "old");

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> FileReplacement.write(file, "a long text", FullDisk::new))
                    .withMessage("No space left on device");

            assertThat(file).hasContent("old");
            assertThat(names()).containsExactly("plan.yaml");
        }

        @Test
        void leavesNoFileWhereThereWasNone() throws IOException {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> FileReplacement.write(folder.resolve("plan.yaml"), "a text", FullDisk::new));

            assertThat(names()).isEmpty();
        }

        @Test
        void saysThatTheFolderIsNotFound() {
            assertThatExceptionOfType(NoSuchFileException.class)
                    .isThrownBy(() -> FileReplacement.write(folder.resolve("none/plan.yaml"), ""))
                    .withMessage(folder.resolve("none").toString());
        }

        @Test
        void namesNoFileButTheOneAskedFor() {
            Path tooLong = folder.resolve("a".repeat(300));

            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(() -> FileReplacement.write(tooLong, ""))
                    .withMessageStartingWith(tooLong + ": ")
                    .withMessageNotContaining(".planhealth-");
        }

        @Test
        void doesNotReplaceAFolderOrWhatMayNotBeWritten() throws IOException {
            Path fixed = Files.writeString(folder.resolve("plan.yaml"), "old");
            assertThat(fixed.toFile().setReadOnly()).isTrue();

            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(() -> FileReplacement.write(folder, ""))
                    .withMessage(folder + ": is a folder");
            assumeTrue(!Files.isWritable(fixed), "somebody who may write everything");
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> FileReplacement.write(fixed, "new"))
                    .withMessage(fixed.toString());
        }

        @Test
        void saysThatADeviceIsFull() {
            Path full = Path.of("/dev/full");
            assumeTrue(Files.isWritable(full), "a system without /dev/full");

            assertThatExceptionOfType(IOException.class).isThrownBy(() -> FileReplacement.write(full, "text"));
        }
    }

    /** A disk with room for three bytes. */
    private static final class FullDisk extends FilterOutputStream {
        FullDisk(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, Math.min(3, length));
            throw new IOException("No space left on device");
        }
    }
}
