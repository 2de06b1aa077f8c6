package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * INSERT, UPDATE and DELETE (get_insert_query_def and its kin): what was written, without what is
 * added to carry it out.
 */
final class WritingDeparser {
  private static final int STANDARD = Layout.STANDARD;

  private final QueryDeparser deparser;
  private final Layout layout;
  private final SourceNames names;
  private final QueryExpressions expressions;
  private final FromDeparser from;
  private final Map<Query, BoundQuery> queries;

  /**
   * @param queries what the queries of the text were bound to
   */
  WritingDeparser(
      QueryDeparser deparser,
      Layout layout,
      SourceNames names,
      QueryExpressions expressions,
      FromDeparser from,
      Map<Query, BoundQuery> queries) {
    this.deparser = deparser;
    this.layout = layout;
    this.names = names;
    this.expressions = expressions;
    this.from = from;
    this.queries = queries;
  }

  void insert(Statement.Insert tree, BoundStatement.Insert bound) {
    begin(tree.with(), tree.target(), bound.target());
    layout.append("INSERT INTO ");
    from.relation(tree.target());
    layout.append(" ");
    if (tree.target().alias() != null) {
      layout.append("AS " + PgText.identifier(tree.target().alias().name()) + " ");
    }
    List<String> columns = columns(tree, bound);
    if (!columns.isEmpty()) {
      layout.append("(" + PgText.identifiers(columns) + ") ");
    }
    if (tree.overriding() != null) {
      layout.append("OVERRIDING " + tree.overriding() + " VALUE ");
    }
    rows(tree, bound, columns);
    if (tree.conflict() != null) {
      conflict(tree.conflict(), bound);
    }
    end(tree.returning(), bound.columns());
  }

  /** Those written, or as many as there are values for. */
  private List<String> columns(Statement.Insert tree, BoundStatement.Insert bound) {
    if (tree.columns().stream().anyMatch(t -> !t.parts().isEmpty())) {
      throw SqlFault.unsupported("printing an assignment to a part of a column");
    }
    if (tree.source() == null || !tree.columns().isEmpty()) {
      return tree.columns().stream().map(Statement.Target::name).toList();
    }
    int width =
        tree.source().body() instanceof Query.Values values
            ? values.rows().get(0).size()
            : queries.get(tree.source()).columns().size();
    return bound.target().relation().columns().stream().limit(width).map(Column::name).toList();
  }

  private void rows(Statement.Insert tree, BoundStatement.Insert bound, List<String> columns) {
    if (tree.source() == null) {
      layout.append("DEFAULT VALUES");
      return;
    }
    if (!(tree.source().body() instanceof Query.Values values)
        || !(bound.rows().body() instanceof BoundQuery.Values given)) {
      deparser.query(tree.source(), queries.get(tree.source()), null, false);
      return;
    }
    if (values.rows().size() == 1) {
      layout.keyword("VALUES (", -STANDARD, STANDARD, 2);
      cells(values.rows().get(0), given.rows().get(0), bound.targetColumns(), columns, ", ");
      layout.append(")");
      return;
    }
    layout.append("VALUES ");
    for (int i = 0; i < values.rows().size(); i++) {
      layout.append(i == 0 ? "(" : ", (");
      cells(values.rows().get(i), given.rows().get(i), bound.targetColumns(), columns, ",");
      layout.append(")");
    }
  }

  private void cells(
      List<Expression> trees,
      List<BoundExpression> values,
      List<Column> given,
      List<String> columns,
      String separator) {
    for (int i = 0; i < columns.size(); i++) {
      layout.append(i == 0 ? "" : separator);
      String column = columns.get(i);
      if (trees.get(i) instanceof Expression.Default) {
        layout.append("DEFAULT");
      } else {
        int place = given.stream().map(Column::name).toList().indexOf(column);
        expressions.print(values.get(place), false);
      }
    }
  }

  private void conflict(Statement.Conflict tree, BoundStatement.Insert bound) {
    layout.append(" ON CONFLICT");
    if (tree.constraint() != null) {
      layout.append(" ON CONSTRAINT " + PgText.identifier(tree.constraint()));
    } else if (!tree.targets().isEmpty()) {
      layout.append("(");
      String separator = "";
      for (Statement.ConflictTarget target : tree.targets()) {
        if (!(target.expression() instanceof Expression.ColumnReference column)
            || target.collation() != null
            || target.operatorClass() != null) {
          throw SqlFault.unsupported("printing this ON CONFLICT");
        }
        layout.append(separator + PgText.identifiers(column.names()));
        separator = ", ";
      }
      layout.append(")");
    }
    if (tree.targetWhere() != null) {
      throw SqlFault.unsupported("printing this ON CONFLICT");
    }
    if (!tree.update()) {
      layout.append(" DO NOTHING");
      return;
    }
    BoundStatement.Conflict meant = bound.conflict();
    names.name(meant.excluded(), "excluded");
    for (Column column : bound.target().relation().columns()) {
      names.column(meant.excluded(), column.name(), column.name());
    }
    layout.append(" DO UPDATE SET ");
    assignments(tree.assignments(), meant.assignments());
    where(meant.where());
  }

  void update(Statement.Update tree, BoundStatement.Update bound) {
    begin(tree.with(), tree.target(), bound.target());
    if (bound.from() != null) {
      from.name(tree.from(), bound.from());
    }
    layout.append("UPDATE ");
    target(tree.target());
    layout.append(" SET ");
    assignments(tree.assignments(), bound.assignments());
    if (bound.from() != null) {
      from.clause(" FROM ", tree.from(), bound.from());
    }
    where(bound.where());
    end(tree.returning(), bound.columns());
  }

  void delete(Statement.Delete tree, BoundStatement.Delete bound) {
    begin(tree.with(), tree.target(), bound.target());
    if (bound.using() != null) {
      from.name(tree.using(), bound.using());
    }
    layout.append("DELETE FROM ");
    target(tree.target());
    if (bound.using() != null) {
      from.clause(" USING ", tree.using(), bound.using());
    }
    where(bound.where());
    end(tree.returning(), bound.columns());
  }

  private void target(FromItem.Table tree) {
    layout.append(tree.only() ? "ONLY " : "");
    from.relation(tree);
    if (tree.alias() != null) {
      layout.append(" " + PgText.identifier(tree.alias().name()));
    }
  }

  private void begin(Query.With with, FromItem.Table tree, BoundFrom.Table target) {
    if (with != null) {
      throw SqlFault.unsupported("printing WITH of a statement that writes");
    }
    from.target(tree, target);
    layout.setIndent(layout.indent() + STANDARD);
    layout.append(" ");
  }

  private void where(BoundExpression condition) {
    if (condition != null) {
      layout.keyword(" WHERE ", -STANDARD, STANDARD, 1);
      expressions.print(condition, false);
    }
  }

  private void end(List<Query.SelectItem> returning, List<OutputColumn> columns) {
    if (!returning.isEmpty()) {
      layout.keyword(" RETURNING", -STANDARD, STANDARD, 1);
      deparser.targets(OutputColumn.returned(columns), null, true);
    }
  }

  private void assignments(List<Statement.Assignment> trees, List<Assignment> bound) {
    List<Assignment> left = new ArrayList<>(bound);
    String separator = "";
    for (Statement.Assignment tree : trees) {
      Expression value =
          tree.value() instanceof Expression.RowConstructor row && tree.targets().size() == 1
              ? row.elements().get(0)
              : tree.value();
      if (tree.targets().size() != 1 || !tree.targets().get(0).parts().isEmpty()) {
        throw SqlFault.unsupported("printing this assignment");
      }
      String column = tree.targets().get(0).name();
      layout.append(separator + PgText.identifier(column) + " = ");
      separator = ", ";
      if (value instanceof Expression.Default) {
        layout.append("DEFAULT");
      } else {
        Assignment meant =
            left.stream().filter(a -> a.column().name().equals(column)).findFirst().orElseThrow();
        expressions.print(meant.value(), false);
      }
    }
  }
}
