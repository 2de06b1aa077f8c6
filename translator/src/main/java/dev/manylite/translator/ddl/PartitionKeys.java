package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.PartitionKey;
import dev.manylite.translator.schema.Relation;

/** What a table's partition key is made of. */
final class PartitionKeys {
  private PartitionKeys() {}

  /**
   * @param verb what is to be done to the column
   */
  static void requireUnused(Draft draft, Relation table, Column column, String verb) {
    if (table.isPartitioned() && uses(draft, table, column)) {
      throw new SqlFault(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot "
              + verb
              + " column \""
              + column.name()
              + "\" because it is part of the partition key of relation \""
              + table.name()
              + "\"");
    }
  }

  /** Whether an expression of the key reads the column. */
  static boolean computes(Draft draft, Relation table, Column column) {
    return table.isPartitioned()
        && table.lineage().key().parts().stream().noneMatch(p -> p.column() == column.number())
        && uses(draft, table, column);
  }

  private static boolean uses(Draft draft, Relation table, Column column) {
    for (PartitionKey.Part part : table.lineage().key().parts()) {
      boolean here =
          part.expression() == null
              ? part.column() == column.number()
              : draft
                  .expressions
                  .compile(part.expression(), ExpressionUse.INDEX_EXPRESSION, table, draft.schema)
                  .columns()
                  .contains(column.name());
      if (here) {
        return true;
      }
    }
    return false;
  }
}
