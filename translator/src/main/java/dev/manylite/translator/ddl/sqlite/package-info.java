/**
 * Reads the definitions that a SQLite file keeps as text: {@code CREATE TABLE} and {@code CREATE
 * INDEX} in SQLite's own grammar, whoever wrote them. Every part knows its range in the text, so
 * that ALTER can edit the text. Must never know PostgreSQL. Begin with {@link
 * dev.manylite.translator.ddl.sqlite.TableReader}.
 */
package dev.manylite.translator.ddl.sqlite;
