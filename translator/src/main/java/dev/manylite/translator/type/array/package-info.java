/**
 * Arrays (manual, 8.15): PostgreSQL's array text ⇄ the JSON array that SQLite holds. Knows an
 * element only as a {@link dev.manylite.translator.type.PgType}. Begin with {@link
 * dev.manylite.translator.type.array.ArrayType}.
 */
package dev.manylite.translator.type.array;
