/**
 * Operators of numbers and concatenation (manual, 9.3 and 9.4). Operators of other types stand in
 * their chapters' packages. Begin with {@link dev.manylite.translator.function.operator.Operators}.
 */
package dev.manylite.translator.function.operator;
