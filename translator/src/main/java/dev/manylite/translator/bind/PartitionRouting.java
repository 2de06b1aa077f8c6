package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.Routing;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.partition.PartitionBounds;
import dev.manylite.translator.partition.Routes;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.PartitionBound;
import dev.manylite.translator.schema.PartitionKey;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** The way of rows through a partitioned table, and what partitions ask of rows. */
final class PartitionRouting {
  private final BindContext context;
  private final ScopeItem item;
  private final List<BoundExpression> keys = new ArrayList<>();
  private final List<Relation> leaves = new ArrayList<>();

  /**
   * @param item the table whose rows are written: other tables of the tree have columns of the same
   *     names
   */
  PartitionRouting(BindContext context, ScopeItem item) {
    this.context = context;
    this.item = item;
  }

  /** Of a partitioned table. */
  Routing of(Relation table) {
    Routes.Node root = node(table);
    return new Routing(leaves, keys, Routes.function(root));
  }

  private Routes.Node node(Relation table) {
    PartitionKey key = table.lineage().key();
    int first = keys.size();
    List<SqlType> types = new ArrayList<>();
    List<PgType> bases = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (PartitionKey.Part part : key.parts()) {
      BoundExpression bound = bind(part, table);
      keys.add(bound);
      types.add(bound.type());
      bases.add(bound.type().base());
      shown.add(shown(part, table, bound));
    }
    PartitionBounds bounds = new PartitionBounds(key.strategy(), bases);
    List<Routes.Branch> branches = new ArrayList<>();
    for (Relation child : ordered(table, context.catalog())) {
      PartitionBound bound = child.lineage().bound();
      if (child.isPartitioned()) {
        branches.add(new Routes.Branch(bound, node(child), -1));
      } else {
        branches.add(new Routes.Branch(bound, null, leaves.size()));
        leaves.add(child);
      }
    }
    return new Routes.Node(table, bounds, first, String.join(", ", shown), types, branches);
  }

  private BoundExpression bind(PartitionKey.Part part, Relation table) {
    Scope scope = new Scope(null);
    scope.setVisible(List.of(item.lateral(false, true)));
    Expression tree =
        part.expression() != null
            ? Parser.expression(part.expression())
            : new Expression.ColumnReference(List.of(column(part, table).name()), 0);
    return context.expressions().bind(tree, scope, ExpressionKind.INDEX_EXPRESSION);
  }

  private static Column column(PartitionKey.Part part, Relation table) {
    return table.columns().stream()
        .filter(c -> c.number() == part.column())
        .findFirst()
        .orElseThrow();
  }

  /** A column, a call, or an expression in parentheses. */
  private static String shown(PartitionKey.Part part, Relation table, BoundExpression bound) {
    String text = part.expression();
    if (text == null) {
      return PgText.identifier(column(part, table).name());
    }
    boolean closed =
        bound instanceof BoundExpression.Coalesce
            || bound instanceof Call call && !call.function().operator()
            || text.startsWith("(") && text.endsWith(")");
    return closed ? text : "(" + text + ")";
  }

  /** The partitions in the order of their bounds. */
  static List<Relation> ordered(Relation table, Catalog catalog) {
    List<Relation> children = new ArrayList<>(catalog.children(table));
    List<PgType> types = new ArrayList<>();
    for (PartitionKey.Part part : table.lineage().key().parts()) {
      types.add(part.expression() != null ? Types.TEXT : column(part, table).type().base());
    }
    PartitionBounds bounds = new PartitionBounds(table.lineage().key().strategy(), types);
    children.sort((a, b) -> bounds.order(a.lineage().bound(), b.lineage().bound()));
    return children;
  }

  /** All partitions that hold rows, in the order of bounds. */
  static List<Relation> leaves(Relation table, Catalog catalog) {
    List<Relation> leaves = new ArrayList<>();
    for (Relation child : ordered(table, catalog)) {
      if (child.isPartitioned()) {
        leaves.addAll(leaves(child, catalog));
      } else {
        leaves.add(child);
      }
    }
    return leaves;
  }

  /**
   * What must be true of a row that is written to a partition itself, and fails if it is not.
   *
   * @param partition the item's table
   */
  BoundExpression check(Relation partition) {
    List<Routes.Node> path = new ArrayList<>();
    List<PartitionBound> chosen = new ArrayList<>();
    Relation below = partition;
    while (below.lineage().isPartition()) {
      List<Relation> parents = context.catalog().parents(below);
      if (parents.isEmpty()) {
        break;
      }
      Relation parent = parents.get(0);
      path.add(level(parent));
      chosen.add(below.lineage().bound());
      below = parent;
    }
    List<BoundExpression> arguments = new ArrayList<>(keys);
    for (int i = 0; i < partition.columns().size(); i++) {
      arguments.add(item.columns().get(i).reference());
    }
    return new Call(Routes.check(path, chosen, partition), arguments, SqlType.of(Types.BOOL));
  }

  /** Without what is below the partitions. */
  private Routes.Node level(Relation parent) {
    int first = keys.size();
    List<SqlType> types = new ArrayList<>();
    List<PgType> bases = new ArrayList<>();
    for (PartitionKey.Part part : parent.lineage().key().parts()) {
      BoundExpression bound = bind(part, parent);
      keys.add(bound);
      types.add(bound.type());
      bases.add(bound.type().base());
    }
    List<Routes.Branch> branches = new ArrayList<>();
    for (Relation child : context.catalog().children(parent)) {
      branches.add(new Routes.Branch(child.lineage().bound(), null, branches.size()));
    }
    PartitionBounds bounds = new PartitionBounds(parent.lineage().key().strategy(), bases);
    return new Routes.Node(parent, bounds, first, "", types, branches);
  }
}
