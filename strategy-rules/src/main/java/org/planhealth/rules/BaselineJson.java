package org.planhealth.rules;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes baselines, by hand between the values: JSON of a program that indents has a line for each field. */
final class BaselineJson {
    static final String SCHEMA = "planhealth-baseline/v1";

    private BaselineJson() {}

    static String of(Baseline baseline) {
        ImmutableListMultimap<String, Baseline.Entry> plans = Multimaps.index(baseline.entries(), Baseline.Entry::plan);
        StringBuilder text = new StringBuilder("{\n  \"schema\": \"" + SCHEMA + "\",\n  \"plans\": [");
        String before = "\n";
        for (String plan : plans.keySet()) {
            text.append(before).append("    {\n      \"plan\": ");
            text.append(value(json -> json.writeString(plan))).append(",\n      \"findings\": [\n");
            Iterator<Baseline.Entry> entries = plans.get(plan).iterator();
            while (entries.hasNext()) {
                text.append("        ").append(line(entries.next())).append(entries.hasNext() ? ",\n" : "\n");
            }
            text.append("      ]\n    }");
            before = ",\n";
        }
        return text.append(plans.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
    }

    private static String line(Baseline.Entry entry) {
        return value(json -> {
            json.writeStartObject();
            json.writeStringProperty("finding", entry.finding());
            json.writeStringProperty("since", entry.since().toString());
            json.writeStringProperty("severity", entry.severity().word());
            json.writeStringProperty("message", entry.message());
            json.writeEndObject();
        });
    }

    private static String value(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }
}
