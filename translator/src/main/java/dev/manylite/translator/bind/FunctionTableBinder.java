package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FromBinder.Bound;
import dev.manylite.translator.bind.FunctionBinder.Resolved;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.form.JsonRows;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions in FROM (manual, 7.2.1.4). They see the items before them, LATERAL or not. */
final class FunctionTableBinder {
  private static final String ORDINALITY = "ordinality";

  private final BindContext context;

  FunctionTableBinder(BindContext context) {
    this.context = context;
  }

  Bound bind(FromItem.Function tree, Scope scope) {
    List<Expression> calls = spread(tree.calls()).stream().map(c -> toRecord(c, tree)).toList();
    boolean active = scope.setLateralActive(true);
    ExpressionKind kind = scope.enter(ExpressionKind.FROM_FUNCTION);
    try {
      if (calls.size() > 1) {
        return several(tree, calls, scope);
      }
      Optional<Resolved> rows = setReturning(calls.get(0), scope);
      return rows.isPresent()
          ? setReturning(tree, rows.get(), scope)
          : scalar(tree, calls.get(0), scope);
    } finally {
      scope.enter(kind);
      scope.setLateralActive(active);
    }
  }

  private Optional<Resolved> setReturning(Expression call, Scope scope) {
    return call instanceof FunctionCall function
        ? context.expressions().functions().setReturningInFrom(function, scope)
        : Optional.empty();
  }

  /**
   * {@code json_populate_record(null::record, j) AS (a int)} is {@code json_to_record(j) AS (a
   * int)}: of a record without structure there is nothing but null.
   */
  private static Expression toRecord(Expression written, FromItem.Function tree) {
    boolean defined = tree.alias() != null && !tree.alias().definitions().isEmpty();
    if (!defined
        || !(written instanceof FunctionCall call)
        || !call.name().matches("jsonb?_populate_record")
        || call.arguments().size() != 2
        || !isNullRecord(call.arguments().get(0).value())) {
      return written;
    }
    return new FunctionCall(
        call.schema(),
        call.name().replace("populate", "to"),
        List.of(call.arguments().get(1)),
        call.star(),
        call.distinct(),
        call.variadic(),
        call.orderBy(),
        call.withinGroup(),
        call.filter(),
        call.over(),
        call.position());
  }

  private static boolean isNullRecord(Expression argument) {
    return argument instanceof Expression.Cast cast
        && cast.operand() instanceof Expression.NullLiteral
        && cast.type().name().equals("record")
        && cast.type().arrayDimensions() == 0;
  }

  /** {@code unnest(a, b)} is short for {@code ROWS FROM (unnest(a), unnest(b))}. */
  private static List<Expression> spread(List<Expression> calls) {
    List<Expression> spread = new ArrayList<>();
    for (Expression written : calls) {
      if (written instanceof FunctionCall call && isUnnestOfSeveral(call)) {
        for (FunctionCall.Argument argument : call.arguments()) {
          spread.add(
              new FunctionCall(
                  call.schema(),
                  call.name(),
                  List.of(argument),
                  false,
                  false,
                  false,
                  List.of(),
                  false,
                  null,
                  null,
                  call.position()));
        }
      } else {
        spread.add(written);
      }
    }
    return spread;
  }

  private static boolean isUnnestOfSeveral(FunctionCall call) {
    return call.name().equals("unnest")
        && (call.schema() == null || call.schema().equals("pg_catalog"))
        && call.arguments().size() > 1
        && call.arguments().stream().allMatch(a -> a.name() == null)
        && new CallForm().plain(call);
  }

  /** Functions side by side, the shorter ones filled up with nulls. */
  private Bound several(FromItem.Function tree, List<Expression> calls, Scope scope) {
    FromBinder.refuseDefinitions(tree.alias());
    int source = context.newSource();
    List<BoundFrom.Function> functions = new ArrayList<>();
    List<ScopeColumn> columns = new ArrayList<>();
    for (Expression call : calls) {
      BoundFrom.Function function =
          setReturning(call, scope)
              .map(resolved -> table(resolved, null, tree))
              .orElseGet(() -> single(call, scope));
      functions.add(function);
      columns.addAll(columns(function));
    }
    String ordinality = tree.withOrdinality() ? ORDINALITY : null;
    if (ordinality != null) {
      columns.add(ordinality(source));
    }
    BoundFrom.RowsFrom rows = new BoundFrom.RowsFrom(source, functions, ordinality);
    Bound bound = add(tree, OutputNames.of(calls.get(0)), rows, columns, false, source, scope);
    for (BoundFrom.Function function : functions) {
      context.register(function.source(), bound.whole(), scope);
    }
    return bound;
  }

  private BoundFrom.Function single(Expression call, Scope scope) {
    BoundExpression value =
        context.coercion().unknownToText(context.expressions().bind(call, scope));
    int source = context.newSource();
    ColumnValue column =
        new ColumnValue(source, "c1", value.type(), ColumnForm.RUNTIME, true, null);
    return new BoundFrom.Function(
        source,
        JsonRows.single(value.type()),
        List.of(value),
        value.type(),
        List.of(new OutputColumn(OutputNames.of(call), "c1", column)),
        null);
  }

  /**
   * @param definitions the columns of a column definition list; null if there is none
   */
  private BoundFrom.Function table(
      Resolved resolved, List<RowType.Field> definitions, FromItem.Function tree) {
    boolean known =
        resolved.type() instanceof RowType && RoutineTarget.isCalledBy(resolved.function());
    boolean any =
        !known
            && resolved.type().oid() == Types.RECORD.oid()
            && SetReturningBinder.function(resolved, 0, null).columns().size() == 1;
    if (any && definitions == null) {
      throw definitionsRequired(tree);
    }
    return SetReturningBinder.function(
        resolved,
        context.newSource(),
        any && !(resolved.type() instanceof RowType) ? definitions : null);
  }

  /** What names see of a function: the fields of the rows that it returns. */
  private List<ScopeColumn> columns(BoundFrom.Function function) {
    BoundExpression first = function.columns().get(0).expression();
    boolean whole = function.columns().size() == 1 && function.result().equals(first.type());
    List<ScopeColumn> columns = new ArrayList<>();
    if (whole && first.type().base() instanceof RowType type) {
      columns.addAll(fields(first, type));
    } else {
      for (OutputColumn column : function.columns()) {
        columns.add(new ScopeColumn(column.name(), column.expression()));
      }
    }
    JsonRecords records = new JsonRecords(context);
    String name = function.function().name();
    columns.replaceAll(c -> new ScopeColumn(c.name(), records.field(name, c.value())));
    return columns;
  }

  private List<ScopeColumn> fields(BoundExpression row, RowType type) {
    List<ScopeColumn> columns = new ArrayList<>();
    for (BoundExpression field : context.rows().fields(row)) {
      columns.add(new ScopeColumn(type.fields().get(columns.size()).name(), field));
    }
    return columns;
  }

  private static ScopeColumn ordinality(int source) {
    return new ScopeColumn(
        ORDINALITY,
        new ColumnValue(
            source, ORDINALITY, SqlType.of(Types.INT8), ColumnForm.RUNTIME, false, null));
  }

  private Bound setReturning(FromItem.Function tree, Resolved found, Scope scope) {
    Resolved resolved = found;
    List<RowType.Field> definitions = definitions(tree, resolved);
    if (definitions != null && RoutineTarget.isCalledBy(resolved.function())) {
      resolved =
          context.expressions().functions().returning(resolved, RowType.anonymous(definitions));
      definitions = null;
    }
    return setReturning(tree, resolved, definitions, scope);
  }

  private Bound setReturning(
      FromItem.Function tree, Resolved resolved, List<RowType.Field> definitions, Scope scope) {
    String name = resolved.function().name();
    BoundFrom.Function plain = table(resolved, definitions, tree);
    int source = plain.source();
    BoundFrom.Function function =
        new BoundFrom.Function(
            source,
            plain.function(),
            plain.arguments(),
            plain.result(),
            plain.columns(),
            tree.withOrdinality() ? ORDINALITY : null);
    List<ScopeColumn> columns = new ArrayList<>(columns(function));
    if (resolved.type() instanceof RowType returned && definitions != null) {
      checkReturned(returned.fields(), definitions);
      columns.replaceAll(c -> c.named(definitions.get(columns.indexOf(c)).name()));
    }
    boolean scalar = !(plain.result().base() instanceof RowType);
    if (scalar && columns.get(0).name().equals(name)) {
      columns.set(0, columns.get(0).named(FromBinder.alias(tree.alias(), name)));
    }
    if (tree.withOrdinality()) {
      columns.add(ordinality(source));
    }
    return add(tree, name, function, columns, scalar && !tree.withOrdinality(), source, scope);
  }

  /** The columns that an alias gives a record; null if none. */
  private List<RowType.Field> definitions(FromItem.Function tree, Resolved resolved) {
    if (tree.alias() == null || tree.alias().definitions().isEmpty()) {
      return null;
    }
    if (resolved.type().oid() != Types.RECORD.oid()) {
      FromBinder.refuseDefinitions(tree.alias());
    }
    if (RoutineTarget.isCalledBy(resolved.function()) && resolved.type() instanceof RowType
        || SetReturningBinder.function(resolved, 0, null).columns().size() > 1) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              "a column definition list is redundant for a function with OUT parameters")
          .at(tree.alias().definitions().get(0).position());
    }
    return definitions(tree);
  }

  private List<RowType.Field> definitions(FromItem.Function tree) {
    if (tree.alias() == null || tree.alias().definitions().isEmpty()) {
      return null;
    }
    if (tree.withOrdinality()) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR, "WITH ORDINALITY cannot be used with a column definition list")
          .withHint("Put the column definition list inside ROWS FROM().")
          .at(tree.alias().definitions().get(0).position());
    }
    List<RowType.Field> fields = new ArrayList<>();
    for (FromItem.Alias.ColumnDefinition definition : tree.alias().definitions()) {
      fields.add(
          new RowType.Field(definition.name(), context.typeNames().resolve(definition.type())));
    }
    return fields;
  }

  private static SqlFault definitionsRequired(FromItem.Function tree) {
    return new SqlFault(
            SqlState.SYNTAX_ERROR,
            "a column definition list is required for functions returning \"record\"")
        .at(tree.position());
  }

  private static void checkReturned(List<RowType.Field> returned, List<RowType.Field> definitions) {
    SqlFault fault =
        new SqlFault(
            SqlState.DATATYPE_MISMATCH,
            "function return row and query-specified return row do not match");
    if (returned.size() != definitions.size()) {
      throw fault.withDetail(
          "Returned row contains "
              + returned.size()
              + (returned.size() == 1 ? " attribute" : " attributes")
              + ", but query expects "
              + definitions.size()
              + ".");
    }
    for (int i = 0; i < returned.size(); i++) {
      PgType is = returned.get(i).type().base();
      PgType expected = definitions.get(i).type().base();
      if (is.oid() != expected.oid()) {
        throw fault.withDetail(
            "Returned type "
                + is.sqlName()
                + " at ordinal position "
                + (i + 1)
                + ", but query expects "
                + expected.sqlName()
                + ".");
      }
    }
  }

  /** A function that returns one value is a table of one row. */
  private Bound scalar(FromItem.Function tree, Expression call, Scope scope) {
    int before = scope.lateralReferences();
    BoundExpression value =
        context.coercion().unknownToText(context.expressions().bind(call, scope));
    boolean record = value.type().oid() == Types.RECORD.oid();
    List<RowType.Field> definitions = record ? definitions(tree) : null;
    if (!record) {
      FromBinder.refuseDefinitions(tree.alias());
    }
    if (definitions != null && value.type().base() instanceof RowType returned) {
      checkReturned(returned.fields(), definitions);
    } else if (record && !(value.type().base() instanceof RowType)) {
      throw definitionsRequired(tree);
    }
    String name = OutputNames.of(call);
    List<OutputColumn> outputs = new ArrayList<>();
    outputs.add(new OutputColumn(FromBinder.alias(tree.alias(), name), "c1", value));
    if (tree.withOrdinality()) {
      outputs.add(new OutputColumn(ORDINALITY, "c2", new Constant(1L, SqlType.of(Types.INT8))));
    }
    BoundQuery row = QueryOutputs.over(null, outputs);
    int source = context.newSource();
    List<ScopeColumn> columns = new ArrayList<>();
    for (OutputColumn output : outputs) {
      columns.add(new ScopeColumn(output.name(), QueryOutputs.column(source, output)));
    }
    boolean composite = value.type().base() instanceof RowType;
    if (composite) {
      BoundExpression whole = columns.remove(0).value();
      columns.addAll(0, fields(whole, (RowType) value.type().base()));
    }
    for (int i = 0; definitions != null && i < definitions.size(); i++) {
      columns.set(i, columns.get(i).named(definitions.get(i).name()));
    }
    boolean lateral = scope.lateralReferences() > before;
    return add(
        tree,
        name,
        new BoundFrom.Derived(source, row, lateral),
        columns,
        !composite && !tree.withOrdinality(),
        source,
        scope);
  }

  private Bound add(
      FromItem.Function tree,
      String name,
      BoundFrom from,
      List<ScopeColumn> columns,
      boolean scalar,
      int source,
      Scope scope) {
    ScopeItem item =
        ScopeItem.of(
            FromBinder.alias(tree.alias(), name),
            tree.alias() != null,
            FromBinder.rename(columns, tree.alias()),
            source);
    ScopeItem visible = scalar ? item.ofScalars() : item;
    context.from().add(visible, scope);
    return Bound.of(from, visible);
  }
}
