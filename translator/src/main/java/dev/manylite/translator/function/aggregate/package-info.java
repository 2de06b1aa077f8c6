/**
 * Aggregate functions (manual, 9.21). SQLite's own where they agree to the last digit, else
 * accumulators. Begin with {@link dev.manylite.translator.function.aggregate.Aggregates}.
 */
package dev.manylite.translator.function.aggregate;
