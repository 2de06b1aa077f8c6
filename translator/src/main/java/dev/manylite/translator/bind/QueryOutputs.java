package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Origin;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Conversions on what a query yields. */
final class QueryOutputs {
  /** What becomes of the column at {@code index}. */
  interface Conversion {
    BoundExpression convert(BoundExpression value, int index);
  }

  private final BindContext context;

  QueryOutputs(BindContext context) {
    this.context = context;
  }

  /** Each column as the type of the same place; the conversions are known to be possible. */
  BoundQuery implicitly(BoundQuery query, List<SqlType> types) {
    return convert(query, (value, i) -> context.coercion().implicit(value, types.get(i).base()));
  }

  /** The columns as {@code conversion} makes them; the same query where that changes nothing. */
  BoundQuery convert(BoundQuery query, Conversion conversion) {
    boolean inPlace = convertibleInPlace(query);
    List<OutputColumn> source = query.columns();
    List<OutputColumn> columns = new ArrayList<>();
    boolean changed = false;
    int derived = inPlace ? 0 : context.newSource();
    for (int i = 0; i < source.size(); i++) {
      BoundExpression before = source.get(i).expression();
      BoundExpression probe = before;
      if (!inPlace && !CommonType.unknown(before.type().base())) {
        probe = column(derived, source.get(i));
        context.at(probe, context.position(before));
      }
      BoundExpression after = conversion.convert(probe, i);
      changed |= after != probe;
      columns.add(new OutputColumn(source.get(i).name(), source.get(i).alias(), after));
    }
    if (!changed) {
      return query;
    }
    if (inPlace) {
      return new BoundQuery(
          query.with(),
          query.recursive(),
          query.body(),
          columns,
          query.orderBy(),
          query.limit(),
          query.offset(),
          query.withTies());
    }
    return over(new BoundFrom.Derived(derived, query, false), columns);
  }

  /** {@code SELECT columns FROM from}. */
  static BoundQuery over(BoundFrom from, List<OutputColumn> columns) {
    return new BoundQuery(
        List.of(),
        false,
        new BoundQuery.Select(false, List.of(), from, null, false, List.of(), null, null),
        columns,
        List.of(),
        null,
        null,
        false);
  }

  /** A reference to a derived table's column. */
  static ColumnValue column(int source, OutputColumn output) {
    BoundExpression inner = output.expression();
    boolean nullable = !(inner instanceof ColumnValue value) || value.nullable();
    return new ColumnValue(
        source,
        output.alias(),
        output.expression().type(),
        ColumnForm.RUNTIME,
        nullable,
        Origin.of(inner));
  }

  /** Where nothing else looks at the select list's values, they can be changed where they are. */
  private static boolean convertibleInPlace(BoundQuery query) {
    return query.body() instanceof BoundQuery.Select select
        && !select.distinct()
        && select.distinctOn().isEmpty()
        && query.orderBy().isEmpty();
  }
}
