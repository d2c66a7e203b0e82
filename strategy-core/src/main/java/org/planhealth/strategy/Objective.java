package org.planhealth.strategy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be achieved in a quarter.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param title the objective in words; the id if none is given
 * @param quarter the calendar quarter in which it is to be achieved
 * @param phase id of the phase that it serves
 * @param dimension what it improves, in one word: security, reliability, toil, cost, …
 * @param owner id of the team that answers for it
 * @param commitment what it promises
 * @param requiresIncentive the incentive that a team must have for this work to be in its interest, in one word
 * @param keyResults the measurable results that make it true
 */
public record Objective(
        String id,
        String title,
        @Nullable Quarter quarter,
        @RefersTo(Phase.class) @Nullable String phase,
        @Nullable String dimension,
        @RefersTo(Team.class) @Nullable String owner,
        @Nullable ObjectiveCommitment commitment,
        @Nullable String requiresIncentive,
        @Nullable ImmutableList<KeyResult> keyResults)
        implements Entity {

    public Objective {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        if (keyResults != null) {
            keyResults = keyResults.stream().map(result -> result.in(id)).collect(toImmutableList());
        }
    }

    /**
     * Starts an objective of which nothing but the given is stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.title = title;
        builder.quarter = quarter;
        builder.phase = phase;
        builder.dimension = dimension;
        builder.owner = owner;
        builder.commitment = commitment;
        builder.requiresIncentive = requiresIncentive;
        builder.keyResults = keyResults;
        return builder;
    }

    /** Returns the ids of the indicators that its key results use, sorted. */
    public ImmutableSortedSet<String> indicators() {
        return keyResults == null
                ? ImmutableSortedSet.of()
                : keyResults.stream()
                        .map(KeyResult::indicator)
                        .filter(Objects::nonNull)
                        .collect(toImmutableSortedSet(naturalOrder()));
    }

    /** Tells whether its quarter has ended before {@code asOf}; false if it has no quarter. */
    public boolean isOver(LocalDate asOf) {
        return quarter != null && quarter.end().isBefore(asOf);
    }

    /** Builds an {@link Objective}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final String id;
        private String title;
        private @Nullable Quarter quarter;
        private @Nullable String phase;
        private @Nullable String dimension;
        private @Nullable String owner;
        private @Nullable ObjectiveCommitment commitment;
        private @Nullable String requiresIncentive;
        private @Nullable ImmutableList<KeyResult> keyResults;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
            this.title = id;
        }

        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        public Builder quarter(Quarter quarter) {
            this.quarter = requireNonNull(quarter, "quarter");
            return this;
        }

        public Builder phase(String phase) {
            this.phase = requireNonNull(phase, "phase");
            return this;
        }

        public Builder dimension(String dimension) {
            this.dimension = requireNonNull(dimension, "dimension");
            return this;
        }

        public Builder owner(String owner) {
            this.owner = requireNonNull(owner, "owner");
            return this;
        }

        public Builder commitment(ObjectiveCommitment commitment) {
            this.commitment = requireNonNull(commitment, "commitment");
            return this;
        }

        public Builder requiresIncentive(String requiresIncentive) {
            this.requiresIncentive = requireNonNull(requiresIncentive, "requiresIncentive");
            return this;
        }

        public Builder keyResults(KeyResult... keyResults) {
            return keyResults(ImmutableList.copyOf(keyResults));
        }

        public Builder keyResults(List<KeyResult> keyResults) {
            this.keyResults = ImmutableList.copyOf(keyResults);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Objective build() {
            return new Objective(
                    id, title, quarter, phase, dimension, owner, commitment, requiresIncentive, keyResults);
        }
    }
}
