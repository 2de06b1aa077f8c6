/**
 * Text → parse tree: the lexer and a recursive-descent parser of PostgreSQL's grammar. Splits a
 * string of several statements. Must never look up a name. Begin with {@code Parser}.
 */
package dev.manylite.translator.parse;
