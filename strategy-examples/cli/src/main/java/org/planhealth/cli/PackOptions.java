package org.planhealth.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.pack.InvalidRulesException;
import org.planhealth.rules.pack.PackLoader;
import org.planhealth.rules.pack.RulePack;
import picocli.CommandLine.Option;

/** The options that name custom rules. */
final class PackOptions {
    /** When whoever looks on begins to wonder. */
    private static final int HINT_AFTER_MILLISECONDS = 400;

    @Option(
            names = "--rules",
            paramLabel = "DIR|JAR",
            description = "Custom rules, added to the built-in rules: a folder of <topic>/<rule-id>/, or a jar."
                    + " Can be repeated. Rules in DRL are code: use only rules you trust.")
    private List<String> packs = new ArrayList<>();

    @Option(names = "--no-cache", description = "Compile custom rules without the cache.")
    private boolean noCache;

    /**
     * Returns the audit with the built-in rules, those that were named and those of the profile.
     *
     * @throws UnusableException if a pack or the profile cannot be used; the message says all that is wrong with it
     */
    PlanHealth load(ProfileChoice profile, Environment environment) {
        return profile.applyTo(load(environment), loader(environment));
    }

    /**
     * Returns the audit with the built-in rules and those that were named.
     *
     * @throws UnusableException if a pack cannot be used; the message says all that is wrong with it
     */
    PlanHealth load(Environment environment) {
        PlanHealth health = PlanHealth.standard();
        for (String name : packs) {
            health = with(health, FileArgument.path(name), environment);
        }
        return health;
    }

    private PlanHealth with(PlanHealth health, Path path, Environment environment) {
        try {
            return health.with(loader(environment).load(path));
        } catch (InvalidRulesException | IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new UnusableException(path + ": rule folder or jar not found");
        } catch (ZipException e) {
            throw new UnusableException(path + ": is neither a rule folder nor a jar of rules");
        } catch (IOException e) {
            throw new UnusableException(path + ": " + FileArgument.why(e, "may not be read", "cannot be read"));
        }
    }

    /** Tells whether packs were named. */
    boolean areNamed() {
        return !packs.isEmpty();
    }

    /** Returns what loads packs that a profile names. */
    PackLoader loader(Environment environment) {
        return path ->
                Files.isDirectory(path) ? folder(path, environment) : RulePack.jar(FileArgument.checkNoPipe(path));
    }

    private RulePack folder(Path path, Environment environment) throws IOException {
        Path cache = noCache ? null : environment.cache();
        CompletableFuture<RulePack> reading = CompletableFuture.supplyAsync(() -> {
            try {
                return cache == null ? RulePack.folder(path) : RulePack.folder(path, cache);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        if (environment.watched() && isSlow(reading)) {
            environment.err().print("compiling the rules in " + path + " ...\n");
            environment.err().flush();
        }
        try {
            RulePack pack = reading.join();
            pack.notes().forEach(note -> environment.err().print("note: " + note + "\n"));
            return pack;
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            if (e.getCause() instanceof InvalidRulesException invalid) {
                throw invalid;
            }
            throw e;
        }
    }

    private static boolean isSlow(CompletableFuture<RulePack> reading) {
        try {
            reading.copy().get(HINT_AFTER_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            return false; // Joining says why.
        }
        return false;
    }
}
