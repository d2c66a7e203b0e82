package org.planhealth.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.pack.InvalidRulesException;
import org.planhealth.rules.pack.PackLoader;
import org.planhealth.rules.profile.Profile;
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
     * Returns an audit with the profile, and with the rules of the packs that its file names.
     *
     * @throws UnusableException if the file cannot be read, or is no profile
     */
    PlanHealth applyTo(PlanHealth health, PackLoader loader) {
        Optional<Profile> builtIn = Profile.named(word);
        return builtIn.isPresent()
                ? health.withProfile(builtIn.get())
                : applyTo(health, FileArgument.path(word), loader);
    }

    /** Returns the file to read; empty for a built-in profile. */
    Optional<Path> file() {
        return Profile.named(word).isPresent() ? Optional.empty() : Optional.of(FileArgument.path(word));
    }

    private static PlanHealth applyTo(PlanHealth health, Path file, PackLoader loader) {
        try {
            return health.withProfile(file, loader);
        } catch (InvalidPlanException | InvalidRulesException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UnusableException(file + ": " + FileArgument.why(e, "may not be read", "cannot be read"));
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
                            ? "file not found: '" + value + "'"
                            : UnknownNames.unknown("profile", value, names));
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
