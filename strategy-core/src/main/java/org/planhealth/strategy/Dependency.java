package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An initiative that another one waits for.
 *
 * @param initiative id of the initiative that is waited for
 * @param type how the dates are tied; `FS` if absent
 * @param lagDays days to wait on top, 0 if absent; negative for a lead
 */
public record Dependency(
        @RefersTo(Initiative.class) String initiative,
        @Nullable DependencyType type,
        @Nullable Integer lagDays) {
    public Dependency {
        requireNonNull(initiative, "initiative");
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param initiative id of the initiative that is waited for
     */
    public static Builder builder(String initiative) {
        return new AutoBuilder_Dependency_Builder().initiative(initiative);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Dependency_Builder(this);
    }

    /**
     * Builder of {@link Dependency}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder initiative(String initiative);

        public abstract Builder type(@Nullable DependencyType type);

        public abstract Builder lagDays(@Nullable Integer lagDays);

        /** Builds the record; the constructor checks the parts. */
        public abstract Dependency build();
    }
}
