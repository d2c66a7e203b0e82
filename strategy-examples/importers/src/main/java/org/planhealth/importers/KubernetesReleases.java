package org.planhealth.importers;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the minor releases of Kubernetes came out, or are to come out.
 *
 * <p>The table is our own, and names a source for each day: from 1.24 on the schedules of kubernetes/sig-release, before that
 * general knowledge, which may be a day off.
 */
final class KubernetesReleases {
    private static final Pattern MILESTONE = Pattern.compile("v?1\\.([0-9]{1,3})(?:\\.[0-9]+)?");
    /** Three releases a year since 2021. */
    private static final int DAYS_APART = 122;

    private static final ImmutableSortedMap<Integer, LocalDate> DATES = dates();

    private KubernetesReleases() {}

    /** Returns the minor number that a milestone such as {@code v1.27} names; empty if it is none. */
    static Optional<Integer> minor(String milestone) {
        Matcher matcher = MILESTONE.matcher(milestone);
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /** Tells whether the day of a release is known, and not estimated. */
    static boolean isKnown(int minor) {
        return DATES.containsKey(minor);
    }

    /** Returns the day of a release: that of the table, else as many times 122 days from its nearest one. */
    static LocalDate date(int minor) {
        LocalDate known = DATES.get(minor);
        if (known != null) {
            return known;
        }
        int nearest = minor < DATES.firstKey() ? DATES.firstKey() : DATES.lastKey();
        return requireNonNull(DATES.get(nearest)).plusDays((long) DAYS_APART * (minor - nearest));
    }

    private static ImmutableSortedMap<Integer, LocalDate> dates() {
        ImmutableSortedMap.Builder<Integer, LocalDate> dates = ImmutableSortedMap.naturalOrder();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(Resources.toString(
                        Resources.getResource(KubernetesReleases.class, "kubernetes-releases.csv"),
                        StandardCharsets.UTF_8))) {
            rows.forEach(row ->
                    dates.put(minor(row.getField("release")).orElseThrow(), LocalDate.parse(row.getField("date"))));
        } catch (IOException e) {
            throw new UncheckedIOException("kubernetes-releases.csv", e);
        }
        return dates.build();
    }
}
