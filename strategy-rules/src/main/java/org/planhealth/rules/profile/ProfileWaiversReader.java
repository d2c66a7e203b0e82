package org.planhealth.rules.profile;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.io.DocumentPart;

/** Reads a waiver of a profile: that of a plan, but it must name the rule and the entity, for no rule looks after it. */
record ProfileWaiversReader(RuleScope known) {
    static final ImmutableSet<String> FIELDS = ImmutableSet.of("rule", "subject", "reason", "approvedBy", "expires");

    Waiver read(DocumentPart part) {
        Map<String, DocumentPart> fields = part.fields(FIELDS);
        Waiver.Builder waiver = Waiver.builder();
        fields.forEach((name, field) -> {
            switch (name) {
                case "rule" -> field.text().ifPresent(rule -> waiver.rule(checked(rule, field)));
                case "subject" -> field.text().ifPresent(waiver::subject);
                case "reason" -> field.text().ifPresent(waiver::reason);
                case "approvedBy" -> field.text().ifPresent(waiver::approvedBy);
                default -> field.date().ifPresent(waiver::expires);
            }
        });
        if (part.isObject()) {
            for (String needed : new String[] {"rule", "subject"}) {
                if (!fields.containsKey(needed)) {
                    part.refuse("'" + needed + "' is missing");
                }
            }
        }
        return waiver.build();
    }

    private String checked(String rule, DocumentPart part) {
        if (known.catalogue().find(rule).isEmpty()) {
            RuleSettingsReader.hint(rule, part, known).ifPresent(hint -> part.refuse("unknown rule", hint));
        }
        return rule;
    }
}
