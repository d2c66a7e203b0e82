package org.planhealth.strategy.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriesAndSeedsTest {
    @Example
    void isFollowedByEveryPropertyOfTheModule() {
        RepeatableTests.check("org.planhealth.strategy");
    }

    @ParameterizedTest
    @CsvSource({"1000, full, 1000", "1000, 10%, 100", "60, 10%, 20", "1, 10%, 1", "1000, 500%, 5000"})
    void isThePartOfTheFullCountThatWasAskedFor(int full, String option, int tries) {
        assertThat(TriesAndSeeds.tries(full, option)).isEqualTo(tries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100", "0%", "1.5%", "-10%", "all"})
    void isNothingElse(String option) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TriesAndSeeds.tries(1000, option))
                .withMessage("planhealth.tries is 'full' or a percentage such as 25%%, was '%s'", option);
    }

    @Group
    class WhatIsTried {
        private static final List<Long> FIRST = new ArrayList<>();
        private static final List<Long> SECOND = new ArrayList<>();

        @Property(tries = 400)
        void once(@ForAll long drawn) {
            FIRST.add(drawn);
        }

        @Property(tries = 400)
        void andOnceMore(@ForAll long drawn) {
            SECOND.add(drawn);
        }

        @AfterContainer
        static void isAsManyAsAskedForAndTheSame() {
            assertThat(FIRST).hasSize(TriesAndSeeds.tries(400, TriesAndSeeds.option()));
            assertThat(SECOND).isEqualTo(FIRST);
        }
    }
}
