/**
 * PostgreSQL's default parser (manual, 12.5): divides a text into tokens of 23 types. Its states
 * and moves are a table, {@code default-parser.tsv}. Must never know a dictionary or a session.
 * Begin with {@link dev.manylite.translator.function.textsearch.parser.DefaultParser}.
 */
package dev.manylite.translator.function.textsearch.parser;
