package org.planhealth.rules.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.FindingCounts;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Keyword;

/** A file in SARIF 2.1.0, as far as it is used here; the names are those of the standard, which defines them. */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {
    static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    static final String VERSION = "2.1.0";

    static SarifLog of(Run run) {
        return new SarifLog(SCHEMA, VERSION, List.of(run));
    }

    record Run(
            Tool tool,
            List<Invocation> invocations,
            String columnKind,
            List<Result> results,
            RunProperties properties) {}

    record Tool(Driver driver) {}

    record Driver(
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String version,

            List<Descriptor> rules) {}

    record Descriptor(
            String id,
            Message shortDescription,
            Message fullDescription,
            Help help,
            Configuration defaultConfiguration,
            DescriptorProperties properties) {}

    record Configuration(Level level) {}

    record Message(String text) {}

    record Help(String text, String markdown) {}

    /** How viewers rank a result. */
    enum Level implements Keyword {
        NOTE,
        WARNING,
        ERROR;

        static Level of(Severity severity) {
            return switch (severity) {
                case LOW -> NOTE;
                case MEDIUM -> WARNING;
                case HIGH, CRITICAL -> ERROR;
            };
        }
    }

    record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

    record Notification(Level level, Message message, RuleReference associatedRule) {}

    record RuleReference(String id) {}

    /** How a result of one audit stands to those of an older one. */
    enum BaselineState implements Keyword {
        NEW,
        UNCHANGED,
        UPDATED,
        ABSENT
    }

    record Result(
            String ruleId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer ruleIndex,

            Level level,
            Message message,
            List<Location> locations,
            List<Location> relatedLocations,
            Map<String, String> partialFingerprints,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BaselineState baselineState,

            List<Suppression> suppressions,
            ResultProperties properties) {}

    record Location(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PhysicalLocation physicalLocation,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LogicalLocation> logicalLocations,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Message message) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record ArtifactLocation(
            String uri,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String uriBaseId) {}

    record Region(int startLine, int startColumn) {}

    record LogicalLocation(String name, String fullyQualifiedName) {}

    record Suppression(
            String kind,
            String status,
            String justification,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Location location) {}

    /** What viewers filter by: tags, and the severity as GitHub reads it from rules that are not about security. */
    record DescriptorProperties(
            List<String> tags,
            @JsonProperty("problem.severity") String problemSeverity) {}

    /** What the standard has no place for. */
    record ResultProperties(
            String plan,
            Measure measures,
            Topic topic,
            Severity severity,
            Outcome outcome,
            String subject,
            List<String> related,
            Map<String, Object> figures,
            List<FindingJson.MissingJson> missing,
            BigDecimal degree,
            BigDecimal debt,
            BigDecimal gain,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate acceptedSince,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean nowKnown) {}

    record RunProperties(List<Plan> plans) {}

    /** What an audit says of a plan as a whole. */
    record Plan(
            String strategy,
            LocalDate asOf,
            String profile,
            Verdict verdict,
            FigureJson delivery,
            FigureJson plan,
            ReportJson.GateJson gate,
            FindingCounts counts,
            List<ReportJson.FixJson> nextFixes) {}
}
