package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.io.InvalidPlanException;

/** Rules that are data: conditions in a language that cannot reach Java. */
final class DataForm implements RuleForm {
    @Override
    public String file() {
        return "rule.yaml";
    }

    @Override
    public PackPart read(ImmutableList<RuleFolder> folders, PackReading reading) throws IOException {
        ImmutableList.Builder<RuleProgram> programs = ImmutableList.builder();
        for (RuleFolder folder : folders) {
            try {
                RuleProgram program = reading.data().read(folder.rule(), folder.documents());
                check(program.declaration(), folder, reading);
                programs.add(program);
            } catch (InvalidPlanException e) {
                e.problems().forEach(problem -> {
                    SourceLocation at = problem.location();
                    reading.problems()
                            .add(new RuleProblem(
                                    at.file(),
                                    at.line(),
                                    at.column(),
                                    folder.id(),
                                    problem.message(),
                                    problem.hints()));
                });
            }
        }
        return new PackPart(ImmutableList.of(), programs.build());
    }

    private static void check(RuleDeclaration rule, RuleFolder folder, PackReading reading) {
        refuse(
                !rule.id().equals(folder.id()),
                "calls itself '" + rule.id() + "', and its folder otherwise",
                folder,
                reading);
        String topic = rule.annotations().getOrDefault("Topic", "");
        refuse(!topic.equals(folder.topic()), "is of the topic " + topic + ", and its folder is not", folder, reading);
        reading.check()
                .check(rule)
                .forEach(flaw -> reading.problems()
                        .add(new RuleProblem(
                                (flaw.file() == null
                                                ? folder.rule()
                                                : folder.directory().resolve(flaw.file()))
                                        .toString(),
                                0,
                                folder.id(),
                                flaw.message(),
                                flaw.hints())));
    }

    private static void refuse(boolean wrong, String message, RuleFolder folder, PackReading reading) {
        if (wrong) {
            reading.problems().add(folder.rule(), 0, folder.id(), message);
        }
    }
}
