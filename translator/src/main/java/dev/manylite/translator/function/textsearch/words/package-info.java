/**
 * The words of tsvectors and tsqueries as SQLite's module FTS5 is told them, for {@link
 * dev.manylite.translator.schema.WordTable}. What FTS5 finds may be too much and never too little:
 * whoever asks it looks again with {@code @@}.
 */
package dev.manylite.translator.function.textsearch.words;
