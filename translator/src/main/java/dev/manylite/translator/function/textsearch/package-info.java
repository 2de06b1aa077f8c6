/**
 * Full text search (manual, chapter 12, 9.13): from texts and queries to {@code tsvector} and
 * {@code tsquery}, matching, ranking, headlines and rewriting. How a text is divided is in {@code
 * parser}, which words its tokens stand for in {@code dictionary}, what matches in {@code match}.
 * Must never know JDBC. Begin with {@link dev.manylite.translator.function.textsearch.Document}.
 */
package dev.manylite.translator.function.textsearch;
