package dev.manylite.pgwire.message;

/**
 * A column in RowDescription.
 *
 * @param tableOid 0 where the column is no table's
 * @param columnNumber {@code attnum}, 0 where the column is no table's
 * @param typeSize {@code typlen}: negative for variable width
 * @param typeModifier −1 for none
 */
public record ResultField(
    String name,
    int tableOid,
    int columnNumber,
    int typeOid,
    int typeSize,
    int typeModifier,
    Format format) {}
