/**
 * PostgreSQL's regular expressions (manual, 9.7.3), matched by finite automata.
 *
 * <p>{@code Parser} reads a pattern into a tree of {@code Node}s, each of which knows its {@code
 * Preference} for a longer or a shorter match and the {@code Expr} of the language it matches. An
 * {@code Automaton} is compiled from an {@code Expr}, a {@code Dfa} is built from it state by state
 * as texts are read. {@code Matcher} finds where the leftmost match starts and how far it reaches;
 * {@code Dissection} then divides it among the nodes of the tree to see what each pair of
 * parentheses matched. Only back references are tried out one possibility after the other.
 *
 * <p>Positions are counted in code points. Nothing here knows of SQL functions; begin with {@code
 * Regex}.
 */
package dev.manylite.translator.function.pattern.regex;
