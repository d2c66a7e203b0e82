package org.planhealth.rules;

/** The record that is the form of baselines, for tests in other packages. */
public final class BaselineForm {
    public static final Class<? extends Record> TYPE = BaselineJson.class;
    public static final String SCHEMA = BaselineJson.SCHEMA;

    private BaselineForm() {}
}
