package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Origin;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.CatalogChange;
import dev.manylite.translator.function.form.RowCtid;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SystemColumnNames;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.List;

/**
 * The columns that every table has (manual, 5.5). A row's {@code ctid} is its rowid; which
 * transaction has written a row is known of the system catalogs only, as far as tools need it.
 */
final class SystemColumns {
  /** What a tree of tables calls the rowid of each of its rows. */
  static final String ROW = "row";

  private static final String CTID = "ctid";
  private static final int CTID_NUMBER = -1;

  private SystemColumns() {}

  /** Null where the item has no system column of that name. */
  static BoundExpression find(ScopeItem item, String name) {
    Relation relation = item.relation();
    if (relation == null || !SystemColumnNames.ALL.contains(name) || relation.isView()) {
      return null;
    }
    if (name.equals(InheritedTable.TABLEOID)) {
      return ofRow(item, new Constant((long) relation.oid(), SqlType.of(Types.OID)));
    }
    if (name.equals(CTID)) {
      return relation
          .rowidName()
          .map(rowid -> ctid(relation, item.source(), rowid, item.optional()))
          .orElseThrow(() -> unsupported(name));
    }
    if (relation.kind() != Relation.Kind.SYSTEM) {
      throw unsupported(name);
    }
    return ofRow(
        item,
        switch (name) {
          case "xmin" -> new Call(CatalogChange.NUMBER, List.of(), SqlType.of(Types.XID));
          case "xmax" -> new Constant(0L, SqlType.of(Types.XID));
          default -> new Constant(0L, SqlType.of(Types.CID));
        });
  }

  /** What every row of a table has; null where an outer join has no row. */
  private static BoundExpression ofRow(ScopeItem item, BoundExpression value) {
    if (!item.optional()) {
      return value;
    }
    return new Case(List.of(new Case.When(item.present(), value)), null, value.type());
  }

  /** {@code ctid} of a tree of tables whose rows tell their rowids. */
  static ScopeColumn ofTree(Relation parent, int source) {
    return new ScopeColumn(CTID, ctid(parent, source, ROW, false), false);
  }

  private static BoundExpression ctid(
      Relation relation, int source, String rowid, boolean nullable) {
    ColumnValue row =
        new ColumnValue(
            source,
            rowid,
            SqlType.of(Types.INT8),
            ColumnForm.RUNTIME,
            nullable,
            new Origin(relation.oid(), CTID_NUMBER, relation.name(), CTID));
    return new Call(RowCtid.CTID, List.of(row), SqlType.of(Types.TID));
  }

  private static SqlFault unsupported(String name) {
    return SqlFault.unsupported("system column \"" + name + "\"");
  }
}
