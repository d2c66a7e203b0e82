package org.planhealth.strategy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be achieved in a quarter, or in another period.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param title the objective in words; the id if none is given
 * @param quarter the quarter or half of a calendar or fiscal year in which it is to be achieved
 * @param period the first and last day of the time in which it is to be achieved, instead of a quarter
 * @param phase id of the phase that it serves
 * @param dimension what it improves, in one word: security, reliability, toil, cost, …
 * @param owner id of the accountable team
 * @param commitment what it promises
 * @param requiresIncentive the incentive that a team must have for this work to be in its interest, in one word
 * @param keyResults the measurable results that make it true
 */
public record Objective(
        String id,
        String title,
        @Nullable YearPart quarter,
        @Nullable DateRange period,
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
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_Objective_Builder().id(id).title(id);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Objective_Builder(this);
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

    /** Tells whether it improves that: its dimension is the word, in any case. */
    public boolean isAbout(String word) {
        return dimension != null && dimension.strip().equalsIgnoreCase(word);
    }

    /** Returns how many key results it states; 0 if it states none. */
    public int keyResultCount() {
        return keyResults == null ? 0 : keyResults.size();
    }

    /** Returns the time in which it is to be achieved: its quarter, else its period; null if neither is stated. */
    public @Nullable Period timeframe() {
        return quarter == null ? period : quarter;
    }

    /** Tells whether its time has ended before {@code asOf}; false if it has none. */
    public boolean isOver(LocalDate asOf) {
        Period time = timeframe();
        return time != null && time.isOver(asOf);
    }

    /** Tells whether its time holds {@code asOf}; false if it has none. */
    public boolean isCurrent(LocalDate asOf) {
        Period time = timeframe();
        return time != null && time.contains(asOf);
    }

    /** Tells whether its time comes next after the one that holds {@code asOf}, see {@link Period#isNext}; false if it has none. */
    public boolean isNext(LocalDate asOf) {
        Period time = timeframe();
        return time != null && time.isNext(asOf);
    }

    /** Tells whether its time holds {@code asOf} or comes next; false if it has none. */
    public boolean isCurrentOrNext(LocalDate asOf) {
        return isCurrent(asOf) || isNext(asOf);
    }

    /** Tells whether its time begins after {@code asOf}; false if it has none. */
    public boolean isLater(LocalDate asOf) {
        Period time = timeframe();
        return time != null && time.start().isAfter(asOf);
    }

    /** Tells whether it is to be achieved now as far as is stated: its time holds {@code asOf}, or it has none. */
    public boolean mayBeCurrent(LocalDate asOf) {
        return timeframe() == null || isCurrent(asOf);
    }

    /** Returns this objective in an organization whose fiscal year starts in a month, null if that is not known. */
    Objective inFiscalYear(@Nullable Integer startMonth) {
        YearPart known = quarter == null ? null : quarter.startingIn(startMonth);
        return Objects.equals(known, quarter)
                ? this
                : toBuilder().quarter(known).build();
    }

    /**
     * Builder of {@link Objective}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated, and a title is then the id.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder id(String id);

        abstract String id();

        abstract Builder title(String title);

        /** States the title; null for the id. */
        public Builder title(@Nullable CharSequence title) {
            return title(title == null ? id() : title.toString());
        }

        public abstract Builder quarter(@Nullable YearPart quarter);

        public abstract Builder period(@Nullable DateRange period);

        public abstract Builder phase(@Nullable String phase);

        public abstract Builder dimension(@Nullable String dimension);

        public abstract Builder owner(@Nullable String owner);

        public abstract Builder commitment(@Nullable ObjectiveCommitment commitment);

        public abstract Builder requiresIncentive(@Nullable String requiresIncentive);

        public abstract Builder keyResults(KeyResult... keyResults);

        public abstract Builder keyResults(@Nullable List<KeyResult> keyResults);

        /** Builds the record; the constructor checks the parts. */
        public abstract Objective build();
    }
}
