package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Functions;
import dev.manylite.translator.function.cast.Casts;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.TypeContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What is known while one statement is being bound, and the binders that share it. */
final class BindContext {
  /** Views over views; PostgreSQL would run out of stack. */
  private static final int VIEW_DEPTH_LIMIT = 64;

  private final Catalog catalog;
  private final NameUses uses;
  private final TypeContext types;
  private final Parameters parameters;
  private final Map<BoundExpression, Integer> positions = new IdentityHashMap<>();
  private final Map<Integer, ScopeItem> items = new HashMap<>();
  private final Map<Integer, Scope> owners = new HashMap<>();
  private final Map<BoundExpression, ScopeItem> wholeRows = new IdentityHashMap<>();

  private final Map<BoundExpression, Scope> aggregates = new IdentityHashMap<>();
  private int lastSource;
  private int lastCommonTable;
  private int viewDepth;
  private boolean writes;
  private final RelationUses relations = new RelationUses();
  private boolean callsProcedure;
  private Variables variables = Variables.NONE;
  private final VariableBinder variableBinder = new VariableBinder(this);
  private final RowLocks rowLocks;
  private final List<SqlFault> warnings = new ArrayList<>();

  private final TypeNames typeNames;
  private final Coercion coercion;
  private final CommonType commonType;
  private final OverloadResolution overloads;
  private final ExpressionBinder expressions;
  private final QueryBinder queries;
  private final FromBinder from;
  private final RowBinder rows;
  private final DomainBinder domains;

  BindContext(Catalog catalog, TypeContext types, int[] parameterHints) {
    this(catalog, types, parameterHints, NameUses.NONE, new RowLocks(false));
  }

  BindContext(
      Catalog catalog, TypeContext types, int[] parameterHints, NameUses uses, RowLocks rowLocks) {
    this.rowLocks = rowLocks;
    this.uses = uses;
    this.catalog = catalog;
    this.types = types;
    this.parameters = new Parameters(parameterHints, catalog);
    this.typeNames = new TypeNames(this, this::warn);
    this.coercion = new Coercion(this, Casts.builtIn());
    this.commonType = new CommonType(this);
    this.overloads = new OverloadResolution(coercion);
    this.expressions = new ExpressionBinder(this);
    this.queries = new QueryBinder(this);
    this.from = new FromBinder(this);
    this.rows = new RowBinder(this);
    this.domains = new DomainBinder(this);
  }

  Catalog catalog() {
    return catalog;
  }

  /** To be told of names; of those in the text of a view nobody is. */
  NameUses uses() {
    return viewDepth == 0 ? uses : NameUses.NONE;
  }

  /** Of the function whose body is being bound; the text of a view sees none. */
  Variables variables() {
    return viewDepth == 0 ? variables : Variables.NONE;
  }

  void variables(Variables known) {
    variables = known;
  }

  VariableBinder variableBinder() {
    return variableBinder;
  }

  TypeContext types() {
    return types;
  }

  Parameters parameters() {
    return parameters;
  }

  Functions functions() {
    return Functions.builtIn();
  }

  TypeNames typeNames() {
    return typeNames;
  }

  Coercion coercion() {
    return coercion;
  }

  CommonType commonType() {
    return commonType;
  }

  OverloadResolution overloads() {
    return overloads;
  }

  ExpressionBinder expressions() {
    return expressions;
  }

  QueryBinder queries() {
    return queries;
  }

  FromBinder from() {
    return from;
  }

  RowBinder rows() {
    return rows;
  }

  DomainBinder domains() {
    return domains;
  }

  int newSource() {
    return ++lastSource;
  }

  /** An alias that no table has: tables are emitted under aliases of their own. */
  String newCommonTableAlias(String name) {
    return name + "_w" + ++lastCommonTable;
  }

  void register(int source, ScopeItem item, Scope owner) {
    items.put(source, item);
    owners.put(source, owner);
  }

  /** The FROM item that has this source; null for sources that no FROM item has. */
  ScopeItem item(int source) {
    return items.get(source);
  }

  /** The names of all FROM items by source, where they have any. */
  Map<Integer, String> aliases() {
    Map<Integer, String> aliases = new HashMap<>();
    items.forEach(
        (source, item) -> {
          if (item.name() != null) {
            aliases.put(source, item.name());
          }
        });
    return aliases;
  }

  /** The scope whose FROM has this source; null as with {@link #item}. */
  Scope owner(int source) {
    return owners.get(source);
  }

  /** Remembers a node as a reference to all of an item's row. */
  <T extends BoundExpression> T whole(T node, ScopeItem item) {
    wholeRows.put(node, item);
    return node;
  }

  /** The item to whose row a node refers; null if it is no such reference. */
  ScopeItem wholeOf(BoundExpression node) {
    return wholeRows.get(node);
  }

  /** What is done to which relations. */
  RelationUses relations() {
    return relations;
  }

  boolean writes() {
    return writes;
  }

  RowLocks rowLocks() {
    return rowLocks;
  }

  /** Whether the statement is CALL. */
  boolean callsProcedure() {
    return callsProcedure;
  }

  void bindingCall(boolean call) {
    callsProcedure = call;
  }

  void markWrites() {
    writes = true;
  }

  /** Remembers what the client is told besides the result; of a view's text it is not. */
  void warn(SqlFault warning) {
    // A part of a statement may be bound more than once.
    boolean told =
        warnings.stream()
            .anyMatch(
                w ->
                    w.position() == warning.position()
                        && w.getMessage().equals(warning.getMessage()));
    if (viewDepth == 0 && !told) {
      warnings.add(warning);
    }
  }

  List<SqlFault> warnings() {
    return warnings;
  }

  void enterView(Relation view) {
    if (++viewDepth > VIEW_DEPTH_LIMIT) {
      throw new SqlFault("42P17", "infinite recursion detected in view \"" + view.name() + "\"");
    }
    relations.enterView(view, catalog);
  }

  void leaveView() {
    viewDepth--;
    relations.leaveView();
  }

  /** What is bound until {@link #leaveText} is the text of another object than the statement. */
  void enterText() {
    viewDepth++;
  }

  void leaveText() {
    viewDepth--;
  }

  /** Remembers where a node came from, for errors that are found later. */
  <T extends BoundExpression> T at(T node, int position) {
    positions.putIfAbsent(node, position);
    return node;
  }

  int position(BoundExpression node) {
    return positions.getOrDefault(node, SqlFault.NO_POSITION);
  }

  /** Which query each aggregate belongs to: the one that it stands in, or one further out. */
  Map<BoundExpression, Scope> aggregates() {
    return aggregates;
  }
}
