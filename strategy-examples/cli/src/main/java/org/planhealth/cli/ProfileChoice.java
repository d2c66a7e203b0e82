package org.planhealth.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.planhealth.rules.Profile;
import org.planhealth.rules.ProfileReader;
import org.planhealth.rules.RuleCatalogue;
import org.planhealth.strategy.io.InvalidPlanException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The profile that was named on the command line: a built-in one, else a file.
 *
 * @param word the name, or the path
 */
record ProfileChoice(String word) {
    /**
     * Returns the profile.
     *
     * @param catalogue the rules against which a file is read; not asked for otherwise
     * @throws UnusableException if the file cannot be read, or is no profile
     */
    Profile read(Supplier<RuleCatalogue> catalogue) {
        return Profile.named(word).orElseGet(() -> read(PlanFile.path(word), catalogue.get()));
    }

    /** Returns the file to read; empty for a built-in profile. */
    Optional<Path> file() {
        return Profile.named(word).isPresent() ? Optional.empty() : Optional.of(PlanFile.path(word));
    }

    private static Profile read(Path file, RuleCatalogue catalogue) {
        try {
            return ProfileReader.of(catalogue).read(file);
        } catch (InvalidPlanException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UnusableException(file + ": " + PlanFile.why(e, "may not be read", "cannot be read"));
        }
    }

    /** Takes a word if there is such a profile, or such a file. */
    static final class Converter implements ITypeConverter<ProfileChoice> {
        @Override
        public ProfileChoice convert(String value) {
            if (Profile.named(value).isPresent() || isFile(value)) {
                return new ProfileChoice(value);
            }
            ImmutableList<String> names =
                    Profile.builtIn().stream().map(Profile::name).collect(toImmutableList());
            throw new TypeConversionException(
                    value.contains("/") || value.contains(".")
                            ? "there is no file '" + value + "'"
                            : Names.unknown("profile", value, names));
        }

        private static boolean isFile(String value) {
            try {
                return !value.isEmpty() && Files.isRegularFile(Path.of(value));
            } catch (InvalidPathException e) {
                return false;
            }
        }
    }
}
