/**
 * Ranges and multiranges (manual, 8.17): their types, the values as SQLite holds them, and the
 * arithmetic of bounds. A range's runtime value is PostgreSQL's text form with the bounds' runtime
 * values in it: {@code [1,10)}, {@code ["2024-01-01 00:00:00+00:00",)}, {@code empty}; a
 * multirange's is {@code {[1,3),[5,8)}}. Must never know functions or the catalog. Begin with
 * {@link dev.manylite.translator.type.range.RangeType} and {@link
 * dev.manylite.translator.type.range.RangeAlgebra}.
 */
package dev.manylite.translator.type.range;
