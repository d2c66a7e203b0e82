package com.example.house;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.rules.junit.RulePackTests;

/** Every case of every rule is a test. */
class HouseRulesTest {
    static final Path RULES = Path.of("src/main/resources/com/example/house");

    @TestFactory
    Stream<DynamicNode> rules() {
        return RulePackTests.in(RULES);
    }

    @TestFactory
    Stream<DynamicNode> rulesThatAreData() {
        return RulePackTests.in(Path.of("data-rules"));
    }
}
