/**
 * Operators and aggregates of money (manual, 8.2), computed in whole cents. Begin with {@code
 * MoneyFunctions}.
 */
package dev.manylite.translator.function.money;
