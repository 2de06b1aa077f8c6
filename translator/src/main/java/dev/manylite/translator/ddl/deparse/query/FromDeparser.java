package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** FROM (get_from_clause). */
final class FromDeparser {
  /** A column of every table, which no list of columns has. */
  private static final String TABLEOID = "tableoid";

  private final QueryDeparser queries;
  private final Layout layout;
  private final SourceNames names;
  private final QueryExpressions expressions;
  private final Catalog catalog;
  private final FunctionTableDeparser functions;

  FromDeparser(
      QueryDeparser queries,
      Layout layout,
      SourceNames names,
      QueryExpressions expressions,
      Catalog catalog) {
    this.queries = queries;
    this.layout = layout;
    this.names = names;
    this.expressions = expressions;
    this.catalog = catalog;
    this.functions = new FunctionTableDeparser(layout, names, expressions);
  }

  /** Names are given out in the order of the text, before anything is printed. */
  void name(List<FromItem> trees, BoundFrom bound) {
    if (bound instanceof BoundFrom.SelectListRows rows) {
      for (BoundFrom level : rows.levels()) {
        if (level instanceof BoundFrom.RowsFrom several) {
          several.functions().forEach(names::function);
        } else {
          names.function((BoundFrom.Function) level);
        }
      }
    }
    List<BoundFrom> items = items(trees, bound);
    for (int i = 0; i < trees.size(); i++) {
      name(trees.get(i), items.get(i));
    }
  }

  private static List<BoundFrom> items(List<FromItem> trees, BoundFrom bound) {
    List<BoundFrom> items = new ArrayList<>();
    BoundFrom rest = bound instanceof BoundFrom.SelectListRows rows ? rows.from() : bound;
    for (int i = trees.size() - 1; i > 0; i--) {
      if (!(rest instanceof BoundFrom.Join join) || join.kind() != BoundFrom.Join.Kind.CROSS) {
        throw SqlFault.unsupported("printing this FROM clause");
      }
      items.add(0, join.right());
      rest = join.left();
    }
    items.add(0, rest);
    return items;
  }

  /**
   * @param word FROM or USING, between blanks
   */
  void clause(String word, List<FromItem> trees, BoundFrom bound) {
    List<BoundFrom> items = items(trees, bound);
    for (int i = 0; i < trees.size(); i++) {
      FromItem tree = trees.get(i);
      BoundFrom item = items.get(i);
      if (i == 0) {
        layout.keyword(word, -Layout.STANDARD, Layout.STANDARD, 2);
        item(tree, item);
        continue;
      }
      layout.append(", ");
      String text = layout.apart(() -> item(tree, item));
      if (text.startsWith("\n")) {
        layout.trim();
      } else {
        layout.keyword("", -Layout.STANDARD, Layout.STANDARD, Layout.VARIABLE);
      }
      layout.append(text);
    }
  }

  private void name(FromItem tree, BoundFrom bound) {
    if (tree instanceof FromItem.Join join) {
      if (join.alias() != null || join.usingAlias() != null || join.natural()) {
        throw SqlFault.unsupported("printing this join");
      }
      BoundFrom.Join meant = (BoundFrom.Join) bound;
      if (join.using() != null
          && (meant.kind() == BoundFrom.Join.Kind.FULL
              || meant.kind() == BoundFrom.Join.Kind.RIGHT)) {
        throw SqlFault.unsupported("printing this join");
      }
      name(join.left(), meant.left());
      name(join.right(), meant.right());
    } else if (tree instanceof FromItem.Table table) {
      nameTable(table, bound);
    } else if (tree instanceof FromItem.Subquery subquery
        && bound instanceof BoundFrom.Derived derived) {
      names.name(derived.source(), subquery.alias().name());
      List<String> columns = derived.query().columns().stream().map(OutputColumn::name).toList();
      for (int i = 0; i < columns.size(); i++) {
        boolean renamed = i < subquery.alias().columns().size();
        names.column(
            derived.source(),
            derived.query().columns().get(i).alias(),
            renamed ? subquery.alias().columns().get(i) : columns.get(i));
      }
    } else if (tree instanceof FromItem.Function function) {
      functions.name(function, bound);
    } else {
      throw SqlFault.unsupported("printing this item of FROM");
    }
  }

  /** Gives the table that a statement writes its name. */
  void target(FromItem.Table tree, BoundFrom.Table target) {
    Relation relation = catalog.relation(tree.schema(), tree.name()).orElseThrow();
    if (relation.oid() != target.relation().oid()) {
      throw SqlFault.unsupported("printing a statement that writes to a view");
    }
    nameTable(tree, target);
  }

  private void nameTable(FromItem.Table tree, BoundFrom bound) {
    List<String> renamed = tree.alias() == null ? List.of() : tree.alias().columns();
    String alias = tree.alias() == null ? tree.name() : tree.alias().name();
    if (bound instanceof BoundFrom.Table table) {
      names.name(table.source(), alias);
      List<Column> columns = table.relation().columns();
      for (int i = 0; i < columns.size(); i++) {
        String own = columns.get(i).name();
        names.column(table.source(), own, i < renamed.size() ? renamed.get(i) : own);
      }
      names.column(table.source(), TABLEOID, TABLEOID);
      return;
    }
    if (bound instanceof BoundFrom.CommonTableReference reference) {
      names.name(reference.source(), alias);
      if (!renamed.isEmpty()) {
        throw SqlFault.unsupported("printing a WITH query's renamed columns");
      }
      queries
          .commonTable(reference.alias())
          .columns()
          .forEach((inner, shown) -> names.column(reference.source(), inner, shown));
      return;
    }
    if (bound instanceof BoundFrom.Derived view) {
      Relation relation =
          catalog
              .relation(tree.schema(), tree.name())
              .filter(r -> r.isExpanded() || !catalog.children(r).isEmpty())
              .orElse(null);
      if (relation == null) {
        throw SqlFault.unsupported("printing this item of FROM");
      }
      names.name(view.source(), alias);
      for (int i = 0; i < relation.columns().size(); i++) {
        String own = relation.columns().get(i).name();
        names.column(
            view.source(),
            view.query().columns().get(i).alias(),
            i < renamed.size() ? renamed.get(i) : own);
      }
      names.column(view.source(), TABLEOID, TABLEOID);
      return;
    }
    throw SqlFault.unsupported("printing this item of FROM");
  }

  private void item(FromItem tree, BoundFrom bound) {
    if (tree instanceof FromItem.Join join) {
      join(join, (BoundFrom.Join) bound);
    } else if (tree instanceof FromItem.Table table) {
      table(table, bound);
    } else if (tree instanceof FromItem.Subquery subquery) {
      BoundFrom.Derived derived = (BoundFrom.Derived) bound;
      layout.append(derived.lateral() ? "LATERAL " : "");
      layout.append("(");
      if (derived.query().body() instanceof BoundQuery.Values values
          && subquery.query().orderBy().isEmpty()
          && subquery.query().limit() == null
          && subquery.query().offset() == null
          && subquery.query().with() == null) {
        queries.rows(values);
      } else {
        queries.query(subquery.query(), derived.query(), null, true);
      }
      layout.append(") " + PgText.identifier(names.item(derived.source())));
      columns(subquery.alias().columns(), derived.query().columns());
    } else {
      functions.item((FromItem.Function) tree, bound);
    }
  }

  /** All are listed where some are renamed. */
  private void columns(List<String> renamed, List<OutputColumn> outputs) {
    if (renamed.isEmpty()) {
      return;
    }
    List<String> all = new ArrayList<>(renamed);
    outputs.subList(renamed.size(), outputs.size()).forEach(c -> all.add(c.name()));
    layout.append("(" + PgText.identifiers(all) + ")");
  }

  private void table(FromItem.Table tree, BoundFrom bound) {
    layout.append(tree.only() ? "ONLY " : "");
    if (bound instanceof BoundFrom.CommonTableReference reference) {
      String name = queries.commonTable(reference.alias()).name();
      layout.append(PgText.identifier(name));
      alias(tree, name, names.item(reference.source()));
      return;
    }
    int source =
        bound instanceof BoundFrom.Table table
            ? table.source()
            : ((BoundFrom.Derived) bound).source();
    Relation relation = relation(tree);
    alias(tree, relation.name(), names.item(source));
    if (tree.alias() != null && !tree.alias().columns().isEmpty()) {
      List<String> all = new ArrayList<>(tree.alias().columns());
      relation.columns().stream().skip(all.size()).forEach(c -> all.add(c.name()));
      layout.append("(" + PgText.identifiers(all) + ")");
    }
  }

  /** The relation's name, qualified where the search_path does not find it. */
  Relation relation(FromItem.Table tree) {
    Relation relation = catalog.relation(tree.schema(), tree.name()).orElseThrow();
    boolean visible =
        catalog.relation(null, relation.name()).filter(r -> r.oid() == relation.oid()).isPresent();
    boolean plain = visible || relation.schema().equals(Schema.PG_CATALOG);
    layout.append(
        (plain ? "" : PgText.identifier(relation.schema()) + ".")
            + PgText.identifier(relation.name()));
    return relation;
  }

  private void alias(FromItem.Table tree, String own, String name) {
    if (tree.alias() != null || !own.equals(name)) {
      layout.append(" " + PgText.identifier(name));
    }
  }

  private void join(FromItem.Join tree, BoundFrom.Join bound) {
    boolean pretty = queries.pretty();
    layout.append(pretty ? "" : "(");
    item(tree.left(), bound.left());
    String word =
        switch (bound.kind()) {
          case INNER -> " JOIN ";
          case CROSS -> " CROSS JOIN ";
          case LEFT -> " LEFT JOIN ";
          case RIGHT -> " RIGHT JOIN ";
          case FULL -> " FULL JOIN ";
        };
    layout.keyword(word, -Layout.STANDARD, Layout.STANDARD, Layout.JOIN);
    boolean parentheses = pretty && tree.right() instanceof FromItem.Join;
    layout.append(parentheses ? "(" : "");
    item(tree.right(), bound.right());
    layout.append(parentheses ? ")" : "");
    if (tree.using() != null) {
      layout.append(" USING (" + PgText.identifiers(tree.using()) + ")");
    } else if (tree.on() != null) {
      layout.append(" ON ");
      layout.append(pretty ? "" : "(");
      expressions.print(bound.on(), false);
      layout.append(pretty ? "" : ")");
    }
    layout.append(pretty ? "" : ")");
  }
}
