package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import java.util.List;

/** {@code SELECT … INTO t} means {@code CREATE TABLE t AS SELECT …} (manual, SELECT INTO). */
final class SelectInto {
  private SelectInto() {}

  /** The statement itself unless it is a SELECT INTO. */
  static Statement asCreateTable(Statement statement) {
    if (!(statement instanceof Statement.Select select)) {
      return statement;
    }
    Query.IntoClause into = into(select.query().body());
    if (into == null) {
      return statement;
    }
    Query query = select.query();
    return new CreateTableAs(
        new ObjectName(into.schema(), into.name(), select.position()),
        into.temporary(),
        false,
        List.of(),
        with(query, without(query.body())),
        true,
        CreateTable.OnCommit.PRESERVE_ROWS,
        select.position());
  }

  /** INTO may stand in the first SELECT of a set operation. */
  private static Query.IntoClause into(Query.Body body) {
    if (body instanceof Query.Select select) {
      return select.into();
    }
    return body instanceof Query.SetOperation operation ? into(operation.left().body()) : null;
  }

  private static Query.Body without(Query.Body body) {
    if (body instanceof Query.Select select) {
      return new Query.Select(
          select.distinct(),
          select.distinctOn(),
          select.items(),
          null,
          select.from(),
          select.where(),
          select.groupByDistinct(),
          select.groupBy(),
          select.having(),
          select.windows(),
          select.position());
    }
    Query.SetOperation operation = (Query.SetOperation) body;
    return new Query.SetOperation(
        operation.kind(),
        operation.all(),
        with(operation.left(), without(operation.left().body())),
        operation.right(),
        operation.position());
  }

  private static Query with(Query query, Query.Body body) {
    return new Query(
        query.with(),
        body,
        query.orderBy(),
        query.limit(),
        query.offset(),
        query.withTies(),
        query.locking(),
        query.position());
  }
}
