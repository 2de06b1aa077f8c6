package dev.manylite.translator.function.pattern.regex;

/**
 * {@code (?=re)} and its kin where {@code re} is more than one character (manual, 9.7.3.1).
 *
 * @param index counts a pattern's lookarounds from 0; those within this one come before it
 */
record Lookaround(int index, boolean ahead, boolean negative, Expr body) {}
