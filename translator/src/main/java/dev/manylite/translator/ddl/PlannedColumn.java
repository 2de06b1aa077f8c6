package dev.manylite.translator.ddl;

import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Sequence;
import java.util.List;

/**
 * A column definition, resolved.
 *
 * @param expression the default's; null if there is none, or it is the sequence's
 * @param sequence that it draws from; null if none
 * @param constraints those of the table that were written with the column
 */
record PlannedColumn(
    Column column, Compiled expression, Sequence sequence, List<TableConstraint> constraints) {}
