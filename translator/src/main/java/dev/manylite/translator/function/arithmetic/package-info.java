/**
 * Arithmetic as PostgreSQL does it, on runtime values: ranges, roundings and errors of integers and
 * floating point (manual, 8.1). Knows no signatures. Begin with {@link
 * dev.manylite.translator.function.arithmetic.IntegerRange}.
 */
package dev.manylite.translator.function.arithmetic;
