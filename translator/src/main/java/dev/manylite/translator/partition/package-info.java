/**
 * Which partition a row belongs to (manual, 5.11): the order of bounds, PostgreSQL's hash of a key,
 * and the way from a partitioned table down to the leaf. Values are runtime values. Must never know
 * a parse tree or SQLite. Begin with {@link dev.manylite.translator.partition.Routes}.
 */
package dev.manylite.translator.partition;
