package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Origin;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.CursorRow;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table that is changed together with those that inherit from it, as one derived
 * table: the parent's columns, which of the tables each row is in, and which row it is there.
 *
 * <pre>
 * SELECT rowid AS row, 0 AS member, 16384 AS tableoid, a AS c1 FROM p
 * UNION ALL SELECT rowid, 1, 16387, a FROM c
 * </pre>
 */
final class TreeRows {
  private static final String TABLEOID = "tableoid";
  private static final SqlType OID = SqlType.of(Types.OID);

  private final BoundFrom.Table target;
  private final Sources sources;
  private final Map<String, List<String>> added;

  /** WHERE CURRENT OF; else null. */
  private final Call current;

  private final BoundFrom.Derived rows;
  private final Map<String, ColumnValue> ownColumns = new LinkedHashMap<>();

  /**
   * @param where what the statement says of the rows; only WHERE CURRENT OF is of interest here
   * @param added for each table, where the rows are noted that are not to be seen
   */
  TreeRows(
      BoundFrom.Table target,
      BoundExpression where,
      Sources sources,
      Map<String, List<String>> added) {
    this.added = added;
    this.current =
        where instanceof Call call && call.function() == CursorRow.IS_CURRENT ? call : null;
    this.target = target;
    this.sources = sources;
    int source = sources.next();
    for (Relation member : target.members()) {
      for (Column column : member.columns()) {
        if (target.relation().column(column.name()).isEmpty()) {
          String name = "own" + (ownColumns.size() + 1);
          ownColumns.putIfAbsent(
              column.name(),
              new ColumnValue(source, name, column.type(), ColumnForm.RUNTIME, true, null));
        }
      }
    }
    BoundQuery query = null;
    for (int i = 0; i < target.members().size(); i++) {
      BoundQuery own = rows(i);
      query =
          query == null
              ? own
              : Queries.plain(
                  new BoundQuery.SetOperation(Query.SetOperation.Kind.UNION, true, query, own),
                  query.columns());
    }
    this.rows = new BoundFrom.Derived(source, query, false);
  }

  /** Columns that the target does not have, by name; null in tables without them. */
  Map<String, ColumnValue> ownColumns() {
    return ownColumns;
  }

  BoundFrom from() {
    return rows;
  }

  /** Which of the members a row is in. */
  ColumnValue member() {
    return new ColumnValue(rows.source(), "member", Nodes.INT8, ColumnForm.RUNTIME, true, null);
  }

  /** Which row of its table it is. */
  ColumnValue row() {
    return new ColumnValue(rows.source(), "row", Nodes.INT8, ColumnForm.RUNTIME, true, null);
  }

  /** Expressions over the target's columns → over the derived table's. */
  StatementRewriter substitution() {
    return new StatementRewriter() {
      @Override
      public BoundExpression visitColumnValue(ColumnValue column) {
        return column.source() == target.source() ? value(column) : column;
      }

      @Override
      public BoundExpression visitCall(Call call) {
        if (call.equals(current)) {
          return new Constant(1L, Nodes.BOOL);
        }
        if (call.function() == CursorRow.IS_CURRENT) {
          throw SqlFault.unsupported("WHERE CURRENT OF a table that others inherit from");
        }
        return super.visitCall(call);
      }
    };
  }

  private ColumnValue value(ColumnValue column) {
    for (int i = 0; i < target.relation().columns().size(); i++) {
      if (target.relation().columns().get(i).name().equals(column.name())) {
        return new ColumnValue(
            rows.source(),
            "c" + (i + 1),
            column.type(),
            ColumnForm.RUNTIME,
            column.nullable(),
            column.origin());
      }
    }
    return new ColumnValue(
        rows.source(), column.name(), column.type(), ColumnForm.RUNTIME, true, null);
  }

  private BoundQuery rows(int place) {
    BoundFrom.Table member = new BoundFrom.Table(sources.next(), target.members().get(place));
    List<OutputColumn> outputs = new ArrayList<>();
    outputs.add(new OutputColumn("", "row", rowid(member)));
    outputs.add(new OutputColumn("", "member", Nodes.integer(place)));
    outputs.add(new OutputColumn("", TABLEOID, tableOid(member.relation())));
    for (Column column : target.relation().columns()) {
      outputs.add(new OutputColumn("", "c" + (outputs.size() - 2), own(column.name(), member)));
    }
    for (Map.Entry<String, ColumnValue> more : ownColumns.entrySet()) {
      boolean here = member.relation().column(more.getKey()).isPresent();
      BoundExpression value =
          here ? own(more.getKey(), member) : new Constant(null, more.getValue().type());
      outputs.add(new OutputColumn("", more.getValue().name(), value));
    }
    List<String> unseen = added.getOrDefault(AffectedTables.name(member.relation()), List.of());
    return Queries.select(
        outputs, member, TwiceChanged.without(isCurrent(member), member, unseen, sources));
  }

  /** Whether it is the row that the cursor is on; null where no cursor is meant. */
  private BoundExpression isCurrent(BoundFrom.Table member) {
    if (current == null) {
      return null;
    }
    Relation relation = member.relation();
    List<BoundExpression> arguments =
        List.of(
            current.arguments().get(0),
            new Constant((long) relation.oid(), Nodes.INT8),
            new Constant(relation.name(), SqlType.of(Types.TEXT)));
    return Nodes.compare(
        Comparison.Operator.EQUAL,
        rowid(member),
        new Call(CursorRow.CURRENT, arguments, Nodes.INT8));
  }

  static ColumnValue rowid(BoundFrom.Table member) {
    return RowIdentity.rowid(member)
        .orElseThrow(
            () -> SqlFault.unsupported("changing a tree of tables of which one has no rowid"));
  }

  private static Constant tableOid(Relation member) {
    return new Constant((long) member.oid(), OID);
  }

  /** The member's column of the name. */
  private static ColumnValue own(String name, BoundFrom.Table member) {
    Relation relation = member.relation();
    Column column = relation.column(name).orElseThrow();
    return new ColumnValue(
        member.source(),
        name,
        column.type(),
        column.form(),
        !column.notNull(),
        new Origin(relation.oid(), column.number(), relation.name(), name));
  }

  StatementRewriter ofMember(BoundFrom.Table member) {
    return ofMember(target, member);
  }

  /** Expressions over the target's columns → over a member's. */
  static StatementRewriter ofMember(BoundFrom.Table target, BoundFrom.Table member) {
    return new StatementRewriter() {
      @Override
      public BoundExpression visitColumnValue(ColumnValue column) {
        if (column.source() != target.source()) {
          return column;
        }
        return column.name().equals(TABLEOID) && column.type().equals(OID)
            ? tableOid(member.relation())
            : own(column.name(), member);
      }
    };
  }
}
