package org.planhealth.html;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.SourceLocation;

/** Short names of the files of a page: the last part of the path, and the parts before it that tell it from others. */
final class FileNames {
    private FileNames() {}

    /** Returns the short name of each file in which the reports found something. */
    static ImmutableMap<String, String> of(List<HealthReport> reports) {
        return shortest(reports.stream()
                .flatMap(report -> report.findings().stream())
                .map(Finding::location)
                .filter(Objects::nonNull)
                .map(SourceLocation::file)
                .collect(toImmutableSet()));
    }

    /** Returns the shortest end of each path that is the end of no other. */
    static ImmutableMap<String, String> shortest(ImmutableSet<String> files) {
        Map<String, Integer> ends = new HashMap<>();
        for (String file : files) {
            for (int parts = 1; parts <= parts(file); parts++) {
                ends.merge(last(file, parts), 1, Integer::sum);
            }
        }
        return files.stream().collect(toImmutableMap(file -> file, file -> {
            int parts = 1;
            while (parts < parts(file) && ends.getOrDefault(last(file, parts), 1) > 1) {
                parts++;
            }
            return last(file, parts);
        }));
    }

    /** Returns the last parts of a path, of which a part ends with a slash or backslash. */
    static String last(String file, int parts) {
        int start = file.length();
        for (int part = 0; part < parts && start >= 0; part++) {
            start = separator(file, start - 1);
        }
        return start < 0 ? file : file.substring(start + 1);
    }

    private static int parts(String file) {
        return 1
                + (int) file.chars()
                        .filter(letter -> letter == '/' || letter == '\\')
                        .count();
    }

    private static int separator(String file, int end) {
        return Math.max(file.lastIndexOf('/', end), file.lastIndexOf('\\', end));
    }
}
