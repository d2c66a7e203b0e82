package org.planhealth.calibration.tables;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** Tables of the data. */
public final class CsvTables {
    private CsvTables() {}

    public static ImmutableList<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return ImmutableList.copyOf(rows);
        }
    }
}
