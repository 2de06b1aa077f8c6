package dev.manylite.translator;

/**
 * A prepared statement's plan.
 *
 * @param reusable false where a constant in the plan depends on the transaction's time ('now',
 *     'today' …): such a plan serves the statement that it was made for, and no cache
 */
public record Prepared(Plan plan, boolean reusable) {}
