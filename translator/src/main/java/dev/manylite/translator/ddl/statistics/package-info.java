/**
 * Statistics objects: what CREATE STATISTICS may ask for, and what becomes of them as their table
 * changes. They are kept to be shown, as SQLite gathers no statistics of several columns. Begin
 * with {@link dev.manylite.translator.ddl.statistics.StatisticsDefinition}.
 */
package dev.manylite.translator.ddl.statistics;
