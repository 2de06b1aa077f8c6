/**
 * Java bodies as SQLite functions, aggregates, window functions and collations: registers a {@code
 * translator.function.Signature} with a connection under its SQLite name, reads arguments, applies
 * strictness, hands back results. Must never know what a function means. Begin with {@link
 * dev.manylite.gateway.sqlite.function.FunctionRegistrar}.
 */
package dev.manylite.gateway.sqlite.function;
