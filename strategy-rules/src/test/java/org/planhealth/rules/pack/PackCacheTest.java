package org.planhealth.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackCacheTest {
    private static final HashCode KEY = Hashing.sha256().hashString("a pack", StandardCharsets.UTF_8);
    private static final HashCode OTHER = Hashing.sha256().hashString("another", StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path directory;
    private PackCache cache;

    @BeforeEach
    void keep() {
        directory = folder.resolve("of-the-user/planhealth");
        cache = PackCache.in(directory);
        cache.put(KEY, rules(1000));
    }

    private static CompiledClasses rules(int size) {
        byte[] file = new byte[size];
        Arrays.fill(file, (byte) 7);
        return new CompiledClasses(ImmutableList.of("a.Model"), ImmutableMap.of("a.Model", file, "a.Condition", file));
    }

    @Nested
    class Find {
        @Test
        void givesWhatWasKept() {
            CompiledClasses kept = cache.find(KEY).orElseThrow();

            assertThat(kept.models()).containsExactly("a.Model");
            assertThat(kept.classes()).containsOnlyKeys("a.Model", "a.Condition");
            assertThat(kept.classes().get("a.Condition")).hasSize(1000).containsOnly(7);
        }

        @Test
        void givesNothingForAnotherKey() {
            assertThat(cache.find(OTHER)).isEmpty();
            assertThat(PackCache.none().find(KEY)).isEmpty();
        }

        @Test
        void passesOverAnEntryThatIsCutOffAnywhere() throws IOException {
            byte[] whole = Files.readAllBytes(entry(KEY));
            for (int length = 0; length < whole.length; length += 13) {
                Files.write(entry(KEY), Arrays.copyOf(whole, length));
                assertThat(cache.find(KEY)).as("%d bytes", length).isEmpty();
            }
        }

        @Test
        void passesOverAnEntryWithAnyByteChanged() throws IOException {
            byte[] whole = Files.readAllBytes(entry(KEY));
            for (int at = 0; at < whole.length; at += 13) {
                byte[] changed = whole.clone();
                changed[at] ^= 1;
                Files.write(entry(KEY), changed);
                assertThat(cache.find(KEY)).as("byte %d", at).isEmpty();
            }
        }

        @Test
        void passesOverTheEntryOfAnotherKey() throws IOException {
            Files.copy(entry(KEY), entry(OTHER));

            assertThat(cache.find(OTHER)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"rwxrwxrwx", "rwxrwx---", "rwx---rwx"})
        void passesOverADirectoryThatOthersCanWriteTo(String permissions) throws IOException {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));

            assertRefused(directory + " can be written to by other users");
        }

        @ParameterizedTest
        @ValueSource(strings = {"rw-rw----", "rw----rw-"})
        void passesOverAnEntryThatOthersCanWriteTo(String permissions) throws IOException {
            Files.setPosixFilePermissions(entry(KEY), PosixFilePermissions.fromString(permissions));

            assertRefused(entry(KEY) + " can be written to by other users");
        }

        @Test
        void passesOverADirectoryOfAnotherUser() throws IOException {
            giveAway(directory);

            assertRefused(directory + " belongs to another user, ");
        }

        @Test
        void passesOverAnEntryOfAnotherUser() throws IOException {
            giveAway(entry(KEY));

            assertRefused(entry(KEY) + " belongs to another user, ");
        }

        @Test
        void passesOverALinkToADirectory() throws IOException {
            Path link = Files.createSymbolicLink(folder.resolve("link"), directory);
            cache = PackCache.in(link);

            assertRefused(link + " is a link, or no directory");
        }

        @Test
        void passesOverALinkToAnEntry() throws IOException {
            Path moved = Files.move(entry(KEY), folder.resolve("moved"));
            Files.createSymbolicLink(entry(KEY), moved);

            assertRefused(entry(KEY) + " is a link, or no plain file");
        }

        @Test
        void passesOverAPipeInThePlaceOfAnEntry() throws Exception {
            Files.delete(entry(KEY));
            Pipes.make(entry(KEY));

            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertRefused(entry(KEY) + " is a link, or no plain file"));
        }

        private void assertRefused(String why) {
            assertThat(cache.find(KEY)).isEmpty();
            assertThat(cache.notes())
                    .singleElement()
                    .asString()
                    .startsWith("the cache of compiled rules is not used: " + why);
        }

        /** Only root can do that. */
        private void giveAway(Path file) throws IOException {
            UserPrincipal other =
                    file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            assumeThatCode(() -> Files.setOwner(file, other)).doesNotThrowAnyException();
        }
    }

    @Nested
    class Put {
        @Test
        void makesTheDirectoryForTheOwnerAlone() throws IOException {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwx------");
        }

        @Test
        void replacesAnEntryThatWasSpoilt() throws IOException {
            Files.writeString(entry(KEY), "broken");
            cache.put(KEY, rules(10));

            assertThat(cache.find(KEY)).isPresent();
        }

        @Test
        void passesOverADirectoryThatCannotBe() throws IOException {
            Path file = Files.writeString(folder.resolve("file"), "");
            PackCache none = PackCache.in(file.resolve("cache"));
            none.put(KEY, rules(10));

            assertThat(none.find(KEY)).isEmpty();
            assertThat(none.notes()).isEmpty();
        }

        @Test
        void leavesADirectoryOfAnotherAlone() throws IOException {
            Path link = Files.createSymbolicLink(folder.resolve("link"), directory);
            PackCache.in(link).put(OTHER, rules(10));

            assertThat(entry(OTHER)).doesNotExist();
        }

        @Test
        void leavesOneWholeEntryWhenManyPutAtOnce() throws IOException {
            boolean always = IntStream.range(0, 200).parallel().allMatch(run -> {
                cache.put(KEY, rules(100_000));
                return cache.find(KEY).isPresent();
            });

            assertThat(always).isTrue();
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files).containsExactly(entry(KEY));
            }
        }
    }

    private Path entry(HashCode key) {
        return directory.resolve(key + ".rules");
    }
}
