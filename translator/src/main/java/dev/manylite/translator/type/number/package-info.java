/**
 * Numeric types (manual, 8.1), boolean and oid: their text forms, ranges and modifiers. Must never
 * know a catalog. Begin with {@link dev.manylite.translator.type.number.IntegerType}.
 */
package dev.manylite.translator.type.number;
