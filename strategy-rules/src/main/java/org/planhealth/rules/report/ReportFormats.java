package org.planhealth.rules.report;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The formats of reports that are there: those of the library and those that other jars bring along. */
public final class ReportFormats {
    private final ImmutableSortedMap<String, ReportFormat> byName;

    private ReportFormats(ImmutableSortedMap<String, ReportFormat> byName) {
        this.byName = byName;
    }

    /**
     * Returns the formats on the class path of a loader.
     *
     * @throws IllegalStateException if two of them have one name; the message names both
     */
    public static ReportFormats installed(ClassLoader loader) {
        Map<String, ReportFormat> found = new TreeMap<>();
        for (ReportFormat format : ServiceLoader.load(ReportFormat.class, loader)) {
            ReportFormat other = found.put(format.name(), format);
            checkState(
                    other == null,
                    "two report formats are named '%s': %s and %s",
                    format.name(),
                    other == null ? "" : other.getClass().getName(),
                    format.getClass().getName());
        }
        return new ReportFormats(ImmutableSortedMap.copyOf(found));
    }

    /** Returns the formats on the class path of the library. */
    public static ReportFormats installed() {
        return installed(ReportFormats.class.getClassLoader());
    }

    /** Returns the format for people who ask for no other. */
    public static ReportFormat standard() {
        return new TextReport();
    }

    /** Returns the format of that name; empty if there is none. */
    public Optional<ReportFormat> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the formats by name. */
    public ImmutableSortedMap<String, ReportFormat> byName() {
        return byName;
    }
}
