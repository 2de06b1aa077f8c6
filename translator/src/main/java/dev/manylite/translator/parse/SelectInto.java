package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TableStorage;
import java.util.ArrayDeque;
import java.util.Deque;
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
        null,
        List.of(),
        true,
        CreateTable.OnCommit.PRESERVE_ROWS,
        new TableStorage(into.unlogged(), List.of()),
        select.position());
  }

  /** INTO may stand in the first SELECT of a set operation, however long its chain. */
  private static Query.IntoClause into(Query.Body body) {
    Query.Body first = body;
    while (first instanceof Query.SetOperation operation) {
      first = operation.left().body();
    }
    return first instanceof Query.Select select ? select.into() : null;
  }

  private static Query.Body without(Query.Body body) {
    Deque<Query.SetOperation> chain = new ArrayDeque<>();
    Query.Body first = body;
    while (first instanceof Query.SetOperation operation) {
      chain.push(operation);
      first = operation.left().body();
    }
    Query.Body result = without((Query.Select) first);
    for (Query.SetOperation operation : chain) {
      result =
          new Query.SetOperation(
              operation.kind(),
              operation.all(),
              with(operation.left(), result),
              operation.right(),
              operation.position());
    }
    return result;
  }

  private static Query.Select without(Query.Select select) {
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
