package org.planhealth.cli;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CompletionException;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry of the command line. */
public final class Main {
    private static final String DEBUG = "--debug";
    private static final ImmutableMap<String, String> REPLACED =
            ImmutableMap.of("--min-score", "replaced by '--min-delivery' and '--min-plan': a plan has two scores");

    private Main() {}

    /** Runs a command in this process and ends it with the exit code. */
    public static void main(String[] args) {
        ExitGuard guard = ExitGuard.install(System.err);
        guard.exit(run(Environment.ofProcess(), args));
    }

    /**
     * Runs a command.
     *
     * @param environment where it reads and writes
     * @param args the command and its arguments
     * @return 0 if every gate was passed, 1 if one was not, 2 if a plan or the arguments cannot be used, the result cannot
     *     be written or memory is out, 3 after an internal error
     */
    public static int run(Environment environment, String... args) {
        Environment guarded = environment.guarded();
        boolean debug = Arrays.asList(args).contains(DEBUG);
        int code = execute(guarded, debug, args);
        if (guarded.out().checkError()) {
            guarded.err().print("standard output cannot be written\n");
            code = Math.max(code, ExitCode.UNUSABLE);
        }
        guarded.err().flush();
        return code;
    }

    private static int execute(Environment environment, boolean debug, String... args) {
        try {
            checkPrintable(args);
            return commandLine(environment, debug).execute(args);
        } catch (UnusableException e) {
            return failed(e, environment.err(), debug);
        } catch (ServiceConfigurationError e) {
            environment.err().print("a report format on the class path cannot be loaded: " + e.getMessage() + "\n");
            return ExitCode.UNUSABLE;
        } catch (VirtualMachineError | LinkageError e) {
            return failed(e, environment.err(), debug);
        }
    }

    /** A line end in an argument would let it look like a line of a result; no file or option needs one. */
    private static void checkPrintable(String... args) {
        for (String arg : args) {
            if (arg.codePoints().anyMatch(Main::isControl)) {
                throw new UnusableException(
                        PrintableText.quoted(arg) + ": an argument cannot hold control characters or line ends");
            }
        }
    }

    private static boolean isControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> character != '\t';
            default -> false;
        };
    }

    private static CommandLine commandLine(Environment environment, boolean debug) {
        return new CommandLine(new PlanhealthCommand())
                .addSubcommand(new AuditCommand(environment))
                .addSubcommand(new BaselineCommand(environment))
                .addSubcommand(new DiffCommand(environment))
                .addSubcommand(new WhatIfCommand(environment))
                .addSubcommand(new InitCommand(environment))
                .addSubcommand(new ExplainCommand(environment))
                .addSubcommand(new RulesCommand(environment))
                .addSubcommand(new SchemaCommand(environment))
                .addSubcommand(new NewRuleCommand(environment))
                .addSubcommand(new TestRulesCommand(environment))
                .addSubcommand(new ImportCommand(environment))
                .setOut(environment.out())
                .setErr(environment.err())
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(environment.color() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(80, environment.width()))
                .setParameterExceptionHandler((problem, args) -> wrongArguments(problem))
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, environment.err(), debug));
    }

    /** Says what is wrong with the arguments and what was probably meant; the whole manual would hide it. */
    private static int wrongArguments(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.print(problem.getMessage() + "\n");
        if (problem instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            hint(unmatched.getUnmatched().get(0), command).ifPresent(hint -> err.print("  " + hint + "\n"));
        } else {
            UnmatchedArgumentException.printSuggestions(problem, err);
        }
        err.print("Try '" + command.getCommandSpec().qualifiedName() + " --help'.\n");
        return ExitCode.UNUSABLE;
    }

    /** Returns what took the place of an option that is gone, else the option that was probably meant. */
    private static Optional<String> hint(String unknown, CommandLine command) {
        String option = unknown.replaceFirst("=.*", "");
        return Optional.ofNullable(REPLACED.get(option))
                .or(() -> Suggestions.nearest(
                                option, command.getCommandSpec().optionsMap().keySet())
                        .map(near -> "did you mean '" + near + "'?"));
    }

    private static int failed(Throwable thrown, PrintWriter err, boolean debug) {
        Throwable problem =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (problem instanceof UnusableException) {
            err.print(problem.getMessage() + "\n");
            return ExitCode.UNUSABLE;
        }
        if (problem instanceof OutOfMemoryError) {
            err.print("out of memory; give Java more, such as 2 gigabytes with java -Xmx2g -jar planhealth.jar\n");
            return ExitCode.UNUSABLE;
        }
        if (problem instanceof StackOverflowError) {
            err.print("out of stack; give Java more, such as 8 megabytes with java -Xss8m -jar planhealth.jar\n");
            return ExitCode.UNUSABLE;
        }
        return bug(problem, err, debug);
    }

    private static int bug(Throwable problem, PrintWriter err, boolean debug) {
        String what = problem.toString().lines().findFirst().orElse("");
        err.print("internal error, please report it: " + what + (debug ? "" : " (" + DEBUG + " shows where)") + "\n");
        if (debug) {
            problem.printStackTrace(err);
        }
        return ExitCode.INTERNAL;
    }
}
