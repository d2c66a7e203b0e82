package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The teams, how they talk, and what they own; several strategies may share one.
 *
 * @param id kebab-case; required in a file of its own, not needed inline
 * @param title the name that people use; required in a file of its own, not needed inline
 * @param fiscalYearStartMonth the month in which its fiscal year starts, 1 to 12; needed where an objective names a quarter
 *     or half of a fiscal year
 * @param teams the teams, each as far as strategies need to know it
 * @param channels how teams talk with each other
 * @param components the parts of the systems, and who owns them
 */
public record Organization(
        @Nullable String id,
        @Nullable String title,
        @Amount(least = 1, most = 12) @Nullable Integer fiscalYearStartMonth,
        @Nullable ImmutableList<Team> teams,
        @Nullable ImmutableList<Channel> channels,
        @Nullable ImmutableList<Component> components) {
    public Organization {
        if (id != null) {
            ComponentChecks.id(id);
        }
        ComponentChecks.month(fiscalYearStartMonth, "fiscalYearStartMonth");
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Organization_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Organization_Builder(this);
    }

    /**
     * Builder of {@link Organization}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder id(@Nullable String id);

        public abstract Builder title(@Nullable String title);

        public abstract Builder fiscalYearStartMonth(@Nullable Integer fiscalYearStartMonth);

        public abstract Builder teams(Team... teams);

        public abstract Builder teams(@Nullable List<Team> teams);

        public abstract Builder channels(Channel... channels);

        public abstract Builder channels(@Nullable List<Channel> channels);

        public abstract Builder components(Component... components);

        public abstract Builder components(@Nullable List<Component> components);

        /** Builds the record; the constructor checks the parts. */
        public abstract Organization build();
    }
}
