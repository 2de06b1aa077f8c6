/**
 * Functions and operators of ranges and multiranges (manual, 9.20 and 9.21). What is said of bounds
 * is in {@code type.range}; here it gets its names and signatures. Must never know JDBC. Begin with
 * {@link dev.manylite.translator.function.range.RangeFunctions}.
 */
package dev.manylite.translator.function.range;
