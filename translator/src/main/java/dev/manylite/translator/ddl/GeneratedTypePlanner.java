package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.sqlite.SqliteColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;

/**
 * ALTER COLUMN … TYPE of a generated column: its expression is assigned to the new type, and every
 * row is written anew, which computes it.
 */
final class GeneratedTypePlanner {
  private final Draft draft;

  GeneratedTypePlanner(Draft draft) {
    this.draft = draft;
  }

  static void checkUsing(AlterTableAction.SetType set, Column column) {
    if (set.using() != null && column.generated() != null) {
      throw new SqlFault(
              SqlState.INVALID_COLUMN_DEFINITION,
              "cannot specify USING when altering type of generated column")
          .withDetail("Column \"" + column.name() + "\" is a generated column.");
    }
  }

  /** Changes the column's definition; keys and indexes over it are the caller's matter. */
  Column change(TableDraft table, Column old, SqlType type, boolean key) {
    SqliteColumn parsed = table.parsed().column(old.name()).orElseThrow();
    if (!parsed.stored()) {
      throw SqlFault.unsupported("changing the type of a virtual column");
    }
    Column retyped = Relations.withType(old, type, type.base().columnForm(type.modifier()));
    Compiled compiled = generation(table.relation, retyped);
    Column changed = Relations.withGenerated(retyped, compiled.text());
    draft.editText(
        table,
        parsed
            .range()
            .replace(
                table.text,
                TableText.column(
                    changed, false, key, null, compiled.sql(), table.parsed().strict())));
    draft.replace(table, Relations.withColumn(table.relation, changed));
    table.relation.columns().stream()
        .filter(c -> c.generated() == null)
        .findFirst()
        .ifPresent(c -> AlterColumnPlanner.writeRows(draft, table, c.name(), "", compiled.needs()));
    return changed;
  }

  private Compiled generation(Relation table, Column column) {
    try {
      return draft.expressions.compileFor(
          column,
          Parser.expression(column.generated()),
          ExpressionUse.GENERATED,
          table,
          draft.schema);
    } catch (SqlFault fault) {
      if (!fault.sqlState().equals(SqlState.DATATYPE_MISMATCH)) {
        throw fault;
      }
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "generation expression for column \""
              + column.name()
              + "\" cannot be cast automatically to type "
              + column.type().base().sqlName());
    }
  }
}
