package dev.manylite.translator.parse;

/**
 * A key word of PostgreSQL 15.
 *
 * @param bareLabel whether it may label a select item without AS
 */
public record Keyword(String word, KeywordCategory category, boolean bareLabel) {}
