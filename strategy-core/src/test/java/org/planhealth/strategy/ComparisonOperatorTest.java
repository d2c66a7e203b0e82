package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonOperatorTest {
    @Nested
    @Group
    class Holds {
        @ParameterizedTest(name = "19, 20 and 21 {0} 20")
        @CsvSource({
            "below,    true,  false, false",
            "at-most,  true,  true,  false",
            "equals,   false, true,  false",
            "at-least, false, true,  true",
            "above,    false, false, true"
        })
        void comparesTheFigureWithTheValue(String word, boolean below, boolean same, boolean above) {
            ComparisonOperator operator = Stream.of(ComparisonOperator.values())
                    .filter(candidate -> candidate.word().equals(word))
                    .findFirst()
                    .orElseThrow();

            assertThat(operator.holds(19, 20)).isEqualTo(below);
            assertThat(operator.holds(20, 20)).isEqualTo(same);
            assertThat(operator.holds(21, 20)).isEqualTo(above);
        }

        @Property
        void isTrueOfOneOfBelowEqualsAndAbove(@ForAll double figure, @ForAll double value) {
            assertThat(Stream.of(ComparisonOperator.BELOW, ComparisonOperator.EQUALS, ComparisonOperator.ABOVE)
                            .filter(operator -> operator.holds(figure, value)))
                    .hasSize(1);
        }

        @Property
        void isTheOppositeOfBelowForAtLeastAndOfAboveForAtMost(@ForAll double figure, @ForAll double value) {
            assertThat(ComparisonOperator.AT_LEAST.holds(figure, value))
                    .isNotEqualTo(ComparisonOperator.BELOW.holds(figure, value));
            assertThat(ComparisonOperator.AT_MOST.holds(figure, value))
                    .isNotEqualTo(ComparisonOperator.ABOVE.holds(figure, value));
        }
    }
}
