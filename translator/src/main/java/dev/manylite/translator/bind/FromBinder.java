package dev.manylite.translator.bind;

import dev.manylite.translator.bind.CommonTableScope.CteColumn;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Origin;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.ColumnForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** FROM (manual, 7.2.1; PostgreSQL's transformFromClause). */
final class FromBinder {
  private final BindContext context;
  private final JoinBinder joins;
  private final FunctionTableBinder functions;
  private final ViewBinder views;

  FromBinder(BindContext context) {
    this.context = context;
    this.joins = new JoinBinder(context, this);
    this.functions = new FunctionTableBinder(context);
    this.views = new ViewBinder(context);
  }

  /**
   * A bound item and what names see of it.
   *
   * @param items to be added to the scope
   * @param whole all its columns, for a join around it
   */
  record Bound(BoundFrom from, List<ScopeItem> items, ScopeItem whole) {
    static Bound of(BoundFrom from, ScopeItem item) {
      return new Bound(from, List.of(item), item);
    }
  }

  /** A whole FROM clause, joined crosswise, after what the scope sees already; null if empty. */
  BoundFrom bindAll(List<FromItem> trees, Scope scope) {
    BoundFrom joined = null;
    List<ScopeItem> complete = new ArrayList<>(scope.visible());
    for (FromItem tree : trees) {
      Bound bound = bind(tree, scope);
      checkNames(scope.visible(), bound.items());
      List<ScopeItem> visible = new ArrayList<>(scope.visible());
      bound.items().forEach(i -> visible.add(i.lateral(true, true)));
      scope.setVisible(visible);
      complete.addAll(bound.items());
      joined =
          joined == null
              ? bound.from()
              : new BoundFrom.Join(BoundFrom.Join.Kind.CROSS, joined, bound.from(), null);
    }
    scope.setVisible(complete.stream().map(i -> i.lateral(false, true)).toList());
    return joined;
  }

  Bound bind(FromItem tree, Scope scope) {
    if (tree instanceof FromItem.Table table) {
      return table(table, scope);
    } else if (tree instanceof FromItem.Subquery subquery) {
      return subquery(subquery, scope);
    } else if (tree instanceof FromItem.Function function) {
      FromItem.Subquery query = SystemRowFunctions.find(function);
      return query == null ? functions.bind(function, scope) : rows(query, scope);
    } else if (tree instanceof FromItem.Join join) {
      return joins.bind(join, scope);
    } else if (tree instanceof FromItem.TableSample sample) {
      return new SampleBinder(context, this).bind(sample, scope);
    }
    throw SqlFault.unsupported(tree.getClass().getSimpleName()).at(tree.position());
  }

  static void checkNames(List<ScopeItem> one, List<ScopeItem> other) {
    for (ScopeItem left : one) {
      for (ScopeItem right : other) {
        boolean clash =
            left.tableVisible() && right.tableVisible() && left.name().equals(right.name());
        boolean differentSchemas =
            clash
                && !left.aliased()
                && !right.aliased()
                && left.relation() != null
                && right.relation() != null
                && left.relation().oid() != right.relation().oid();
        if (clash && !differentSchemas) {
          throw new SqlFault(
              SqlState.DUPLICATE_ALIAS,
              "table name \"" + left.name() + "\" specified more than once");
        }
      }
    }
  }

  private Bound table(FromItem.Table tree, Scope scope) {
    refuseDefinitions(tree.alias());
    if (tree.schema() == null) {
      CommonTableScope commonTable = CommonTables.find(tree, scope);
      if (commonTable != null) {
        return commonTable(tree, commonTable, scope);
      }
    }
    Optional<Sequence> sequence = sequence(tree);
    if (sequence.isPresent()) {
      return SequenceRow.bind(tree, sequence.get(), context, scope);
    }
    Relation relation = relation(tree, scope);
    context.uses().relation(tree, relation);
    if (relation.isExpanded()) {
      return views.bind(tree, relation, scope);
    }
    List<Relation> members =
        tree.only() ? List.of() : InheritedTable.members(relation, context.catalog());
    Bound bound =
        members.isEmpty()
            ? relation(tree, relation, scope)
            : new InheritedTable(context).bind(tree, relation, members, scope);
    context.relations().read(bound.whole().source(), relation);
    return bound;
  }

  /** A sequence of that name, which no relation has. */
  private Optional<Sequence> sequence(FromItem.Table tree) {
    return context.catalog().relation(tree.schema(), tree.name()).isPresent()
        ? Optional.empty()
        : context.catalog().sequence(tree.schema(), tree.name());
  }

  Relation relation(FromItem.Table tree, Scope scope) {
    if (tree.schema() != null) {
      context.relations().lookInto(tree.schema(), tree.position());
    }
    return context
        .catalog()
        .relation(tree.schema(), tree.name())
        .orElseThrow(() -> CommonTables.missingRelation(tree, scope));
  }

  /** A view's query as a derived table. */
  Bound view(FromItem.Table tree, Relation view, Scope scope) {
    return views.bind(tree, view, scope);
  }

  /** The table itself, as FROM item or as target. */
  Bound relation(FromItem.Table tree, Relation relation, Scope scope) {
    return relation(tree, relation, List.of(), scope);
  }

  /**
   * As the target of what changes rows, together with the tables that inherit from it.
   *
   * @param inserts only adds rows
   */
  Bound target(FromItem.Table tree, Relation relation, boolean inserts, Scope scope) {
    List<Relation> members =
        tree.only() || inserts ? List.of() : InheritedTable.members(relation, context.catalog());
    Bound bound = relation(tree, relation, members, scope);
    if (!relation.isPartitioned() || tree.only() && !inserts) {
      return bound;
    }
    BoundFrom.Table table = (BoundFrom.Table) bound.from();
    return Bound.of(
        new BoundFrom.Table(
            table.source(),
            relation,
            members,
            null,
            new PartitionRouting(context, bound.whole()).of(relation)),
        bound.whole());
  }

  private Bound relation(
      FromItem.Table tree, Relation relation, List<Relation> members, Scope scope) {
    int source = context.newSource();
    List<ScopeColumn> columns = new ArrayList<>();
    for (Column column : relation.columns()) {
      columns.add(new ScopeColumn(column.name(), value(source, relation, column)));
    }
    List<ScopeColumn> named = new ArrayList<>(rename(columns, tree.alias()));
    if (!members.isEmpty() || relation.isPartitioned()) {
      named.add(SystemColumns.ofTree(relation, source));
      named.add(InheritedTable.tableOid(source));
    }
    ScopeItem item =
        ScopeItem.of(
            alias(tree.alias(), relation.name()), tree.alias() != null, relation, named, source);
    add(item, scope);
    return Bound.of(new BoundFrom.Table(source, relation, members, null, null), item);
  }

  static ColumnValue value(int source, Relation relation, Column column) {
    return new ColumnValue(
        source,
        column.name(),
        column.type(),
        column.form(),
        !column.notNull(),
        new Origin(relation.oid(), column.number(), relation.name(), column.name()));
  }

  private Bound commonTable(FromItem.Table tree, CommonTableScope table, Scope scope) {
    int source = context.newSource();
    List<ScopeColumn> columns = new ArrayList<>();
    for (CteColumn column : table.columns()) {
      columns.add(
          new ScopeColumn(
              column.name(),
              new ColumnValue(
                  source, column.alias(), column.type(), ColumnForm.RUNTIME, true, column.origin()),
              column.starred()));
    }
    ScopeItem item =
        ScopeItem.ofCommonTable(
            alias(tree.alias(), table.name()),
            tree.alias() != null,
            table.name(),
            rename(columns, tree.alias()),
            source);
    add(item, scope);
    return Bound.of(new BoundFrom.CommonTableReference(source, table.alias()), item);
  }

  private Bound subquery(FromItem.Subquery tree, Scope scope) {
    if (tree.alias() == null) {
      boolean values = tree.query().body() instanceof Query.Values;
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              (values ? "VALUES" : "subquery") + " in FROM must have an alias")
          .withHint(
              values
                  ? "For example, FROM (VALUES ...) [AS] foo."
                  : "For example, FROM (SELECT ...) [AS] foo.")
          .at(tree.position());
    }
    refuseDefinitions(tree.alias());
    int before = scope.lateralReferences();
    boolean active = scope.setLateralActive(tree.lateral());
    ExpressionKind kind = scope.enter(ExpressionKind.FROM_SUBQUERY);
    BoundQuery query = context.queries().bind(tree.query(), new Scope(scope));
    scope.enter(kind);
    scope.setLateralActive(active);
    boolean lateral = scope.lateralReferences() > before;
    Bound bound = derived(query, lateral, tree.alias(), scope);
    return tree.alias().name().equals(FromItem.Alias.RULE)
        ? Bound.of(bound.from(), bound.whole().columnsHidden())
        : bound;
  }

  /** A function's rows, which come from no table as far as the client can tell. */
  private Bound rows(FromItem.Subquery tree, Scope scope) {
    BoundQuery query = context.queries().bind(tree.query(), new Scope(null));
    int source = context.newSource();
    List<ScopeColumn> columns = new ArrayList<>();
    for (OutputColumn output : query.columns()) {
      ColumnValue value =
          new ColumnValue(
              source, output.alias(), output.expression().type(), ColumnForm.RUNTIME, true, null);
      columns.add(new ScopeColumn(output.name(), value));
    }
    return derived(query, false, source, columns, tree.alias(), scope);
  }

  /** A query as a table. */
  Bound derived(BoundQuery query, boolean lateral, FromItem.Alias alias, Scope scope) {
    int source = context.newSource();
    List<ScopeColumn> columns = new ArrayList<>();
    for (OutputColumn output : query.columns()) {
      columns.add(new ScopeColumn(output.name(), QueryOutputs.column(source, output)));
    }
    return derived(query, lateral, source, columns, alias, scope);
  }

  private Bound derived(
      BoundQuery query,
      boolean lateral,
      int source,
      List<ScopeColumn> columns,
      FromItem.Alias alias,
      Scope scope) {
    ScopeItem item = ScopeItem.of(alias.name(), true, rename(columns, alias), source);
    add(item, scope);
    return Bound.of(new BoundFrom.Derived(source, query, lateral), item);
  }

  void add(ScopeItem item, Scope scope) {
    scope.all().add(item);
    context.register(item.source(), item, scope);
  }

  static String alias(FromItem.Alias alias, String name) {
    return alias == null ? name : alias.name();
  }

  /** Applies an alias's column names, of which there may be fewer. */
  static List<ScopeColumn> rename(List<ScopeColumn> columns, FromItem.Alias alias) {
    return rename(columns, alias, "table");
  }

  /**
   * @param kind what has too few columns, for the error
   */
  static List<ScopeColumn> rename(List<ScopeColumn> columns, FromItem.Alias alias, String kind) {
    if (alias == null || alias.columns().isEmpty()) {
      return columns;
    }
    List<String> names = alias.columns();
    if (names.size() > columns.size()) {
      throw new SqlFault(
          SqlState.INVALID_COLUMN_REFERENCE,
          kind
              + " \""
              + alias.name()
              + "\" has "
              + columns.size()
              + " columns available but "
              + names.size()
              + " columns specified");
    }
    List<ScopeColumn> renamed = new ArrayList<>(columns);
    for (int i = 0; i < names.size(); i++) {
      renamed.set(i, columns.get(i).named(names.get(i)));
    }
    return renamed;
  }

  static void refuseDefinitions(FromItem.Alias alias) {
    if (alias != null && !alias.definitions().isEmpty()) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              "a column definition list is only allowed for functions returning \"record\"")
          .at(alias.definitions().get(0).position());
    }
  }
}
