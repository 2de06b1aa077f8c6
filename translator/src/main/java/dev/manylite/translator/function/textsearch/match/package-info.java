/**
 * Whether a document satisfies a query (manual, 12.1.2, 9.13): boolean operators as three-valued
 * logic, phrases by the places of their words. Must never know where the words come from. Begin
 * with {@link dev.manylite.translator.function.textsearch.match.QueryMatch}.
 */
package dev.manylite.translator.function.textsearch.match;
