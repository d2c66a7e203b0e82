package org.planhealth.importers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Makes a plan of files that were written for something else.
 *
 * <p>What people write by hand is never as its format says. An importer takes what it can, warns at the place of what it
 * cannot take as it stands, and says for each thing that it concluded that it is a guess. It loses nothing in silence.
 */
public interface PlanImporter {

    /**
     * Imports a plan.
     *
     * @param source the file or folder to read
     * @param asOf the day as of which the plan is: what lies after it is still ahead
     * @return the plan, with its warnings and guesses; the same files and day give the same
     * @throws IOException if the source is not found or cannot be read
     */
    ImportedPlan read(Path source, LocalDate asOf) throws IOException;
}
