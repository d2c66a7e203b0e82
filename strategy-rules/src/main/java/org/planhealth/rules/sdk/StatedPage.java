package org.planhealth.rules.sdk;

import java.util.Optional;

/** The texts of a rule that states its page itself, and has no cases. */
record StatedPage(RulePage page, String place) implements RuleDocuments {
    @Override
    public Optional<String> readme() {
        return Optional.empty();
    }

    @Override
    public String cases() {
        return "";
    }
}
