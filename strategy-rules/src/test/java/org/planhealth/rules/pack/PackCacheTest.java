package org.planhealth.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

        @Test
        void passesOverADirectoryThatOthersCanWriteTo() throws IOException {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

            assertThat(cache.find(KEY)).isEmpty();
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
