package org.planhealth.strategy.jackson;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Collectors;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.JsonText;
import org.planhealth.strategy.io.PlanProblem;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads a {@link Strategy} in any Jackson mapper, by itself or inside another value, in the form of plans: the one that
 * {@link StrategyWriter} writes and {@link StrategyReader} reads.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new StrategyModule()).build();
 * Strategy strategy = mapper.readValue(json, Strategy.class);
 * }</pre>
 *
 * <p>What is read is equal to what was written. It is read as strictly as a file: a plan that is wrong ends in a
 * {@code MismatchedInputException} with every problem of it, each by its JSON pointer from the root of the plan. A path to the file
 * of an organization is such a problem. The strategy has no {@linkplain Strategy#sources() sources}: a mapper does not tell lines.
 *
 * <p>The words of closed sets, each a {@link Keyword}, are written and read as a plan spells them. {@code findAndAddModules}
 * finds this module.
 */
public final class StrategyModule extends SimpleModule {
    /** Makes the module. */
    public StrategyModule() {
        super("planhealth-strategy");
        addSerializer(Strategy.class, new StrategySerializer());
        addDeserializer(Strategy.class, new StrategyDeserializer());
        setMixInAnnotation(Keyword.class, Word.class);
    }

    private interface Word {
        @JsonValue
        String word();
    }

    private static final class StrategySerializer extends ValueSerializer<Strategy> {
        private static final JsonFactory JSON = new JsonFactory();

        @Override
        public void serialize(Strategy strategy, JsonGenerator out, SerializationContext context) {
            String plan = StrategyWriter.create().toJson(strategy);
            try (JsonParser tokens = JSON.createParser(ObjectReadContext.empty(), plan)) {
                tokens.nextToken();
                out.copyCurrentStructure(tokens);
            }
        }
    }

    private static final class StrategyDeserializer extends ValueDeserializer<Strategy> {
        @Override
        public Strategy deserialize(JsonParser in, DeserializationContext context) {
            try {
                return StrategyReader.create()
                        .read(JsonText.of(context.bufferAsCopyOfValue(in)), "plan.json")
                        .toBuilder()
                        .sources(Sources.none())
                        .build();
            } catch (InvalidPlanException e) {
                String problems =
                        e.problems().stream().map(PlanProblem::description).collect(Collectors.joining("\n"));
                return context.reportInputMismatch(this, "the plan cannot be read\n%s", problems);
            }
        }
    }
}
