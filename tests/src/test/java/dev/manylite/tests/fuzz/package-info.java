/**
 * A long run, not part of the tests: random expressions over all functions, operators, casts and
 * aggregates that Manylite knows, asked of PostgreSQL and of Manylite. Begin with {@link
 * dev.manylite.tests.fuzz.ExpressionFuzz}.
 */
package dev.manylite.tests.fuzz;
