package org.planhealth.rules.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import org.planhealth.rules.NextFix;

/** What to do first; how is said with the findings. */
final class FixList {
    private FixList() {}

    static void write(ImmutableList<NextFix> fixes, TerminalPage page) {
        if (!fixes.isEmpty()) {
            page.heading("Next fixes", "gain");
            fixes.forEach(fix -> write(fix, page));
        }
    }

    private static void write(NextFix fix, TerminalPage page) {
        String gain = Strings.padEnd("+" + fix.shownGain(), FindingList.INDENT.length(), ' ');
        page.row(
                gain,
                TextStyle.GOOD,
                StyledText.of(fix.measures().title()).add(fix.target(), TextStyle.STRONG),
                LocationText.of(fix.location()));
    }
}
