/**
 * Operators of numbers, comparison and concatenation (manual, 9.1 to 9.4). Operators of other types
 * stand in their chapters' packages. Begin with {@link
 * dev.manylite.translator.function.operator.Operators}.
 */
package dev.manylite.translator.function.operator;
