package org.planhealth.rules.pack;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.planhealth.rules.cel.CelRuleProgram;
import org.planhealth.rules.engine.RuleProgram;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.io.InvalidPlanException;

/** Rules that are data: conditions in a language that cannot reach Java. */
final class CelRuleFormat implements RuleFormat {
    @Override
    public String file() {
        return "rule.yaml";
    }

    @Override
    public PackContents read(ImmutableList<RuleFolder> folders, PackReading reading) throws IOException {
        ImmutableList.Builder<RuleProgram> programs = ImmutableList.builder();
        for (RuleFolder folder : folders) {
            try {
                RuleProgram program = CelRuleProgram.read(folder.rule(), folder.documents());
                check(program.info(), folder, reading);
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
        return new PackContents(ImmutableList.of(), programs.build());
    }

    private static void check(RuleInfo rule, RuleFolder folder, PackReading reading) {
        refuse(
                !rule.id().equals(folder.id()),
                "has the id '" + rule.id() + "', but its folder has another name",
                folder,
                reading);
        refuse(
                !rule.topic().word().equals(folder.topic()),
                "has the topic " + rule.topic().word() + ", but is in another topic's folder",
                folder,
                reading);
    }

    private static void refuse(boolean wrong, String message, RuleFolder folder, PackReading reading) {
        if (wrong) {
            reading.problems().add(folder.rule(), 0, folder.id(), message);
        }
    }
}
