package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * The type of a parameter or result: written out, or that of a column ({@code table.column%TYPE}).
 *
 * @param type null where {@code column} is given
 * @param column the column's dotted name; empty where {@code type} is given
 */
public record RoutineTypeName(TypeName type, List<String> column, boolean setof, int position)
    implements Node {}
