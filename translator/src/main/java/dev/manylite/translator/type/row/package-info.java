/**
 * Composite types (manual, 8.16): rows as values. The runtime value of a row is a JSON array of its
 * fields' runtime values, spelt as an array's elements are; what is itself an array or a row is a
 * string there. So SQLite's own {@code json_array} makes rows and {@code ->>} takes them apart.
 * Begin with {@code RowType}.
 */
package dev.manylite.translator.type.row;
