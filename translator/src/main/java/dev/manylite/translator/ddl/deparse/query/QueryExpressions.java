package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.bound.BoundExpression.ArrayQuery;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Exists;
import dev.manylite.translator.bound.BoundExpression.Field;
import dev.manylite.translator.bound.BoundExpression.Grouping;
import dev.manylite.translator.bound.BoundExpression.InList;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Load;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.Not;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundExpression.Store;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.ddl.deparse.ConstantDeparser;
import dev.manylite.translator.ddl.deparse.ExpressionDeparser;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.TypeText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Expressions within a query (get_rule_expr). */
final class QueryExpressions {
  private static final Set<String> INTEGERS = Set.of("int2", "int4", "int8");
  private static final Set<String> FLOATS = Set.of("float4", "float8");
  private static final Set<String> MOMENTS = Set.of("date", "timestamp", "timestamptz");

  private final QueryDeparser queries;
  private final Layout layout;
  private final SourceNames names;
  private final boolean pretty;
  private final ConstantDeparser constants;
  private final TypeText typeNames;
  private final Map<BoundExpression, Expression> written;
  private final CallDeparser calls;

  QueryExpressions(
      QueryDeparser queries,
      Layout layout,
      SourceNames names,
      boolean pretty,
      boolean qualify,
      Catalog catalog,
      TypeContext types,
      Map<BoundExpression, Expression> written) {
    this.queries = queries;
    this.layout = layout;
    this.names = names;
    this.pretty = pretty;
    this.constants = ExpressionDeparser.constants(catalog, qualify, types);
    this.typeNames = new TypeText(catalog, qualify);
    this.written = written;
    this.calls = new CallDeparser(queries, this, layout, qualify, catalog);
  }

  /** Whether a node is what an expression of the text was bound to, or a conversion of that. */
  boolean isWrittenAs(BoundExpression node, Expression tree) {
    for (Map.Entry<BoundExpression, Expression> entry : written.entrySet()) {
      BoundExpression inner = node;
      while (entry.getValue() == tree && inner != null) {
        if (inner.equals(entry.getKey())) {
          return true;
        }
        inner = inner instanceof Cast cast ? cast.operand() : null;
      }
    }
    return false;
  }

  /** What an expression of the text was bound to; null if that isn't known. */
  BoundExpression meaning(Expression tree) {
    for (Map.Entry<BoundExpression, Expression> entry : written.entrySet()) {
      if (entry.getValue() == tree) {
        return entry.getKey();
      }
    }
    return null;
  }

  Expression tree(BoundExpression node) {
    return written.get(node);
  }

  static SqlFault refused(String what) {
    return SqlFault.unsupported("printing " + what);
  }

  /** get_rule_expr_paren. */
  void inside(BoundExpression node, boolean showImplicit, BoundExpression parent) {
    boolean simple =
        !(tree(node) instanceof Expression.Collate) && Simplicity.isSimple(node, parent);
    boolean parentheses = pretty && !simple;
    layout.append(parentheses ? "(" : "");
    print(node, showImplicit);
    layout.append(parentheses ? ")" : "");
  }

  /** An operand, for which PostgreSQL may have an operator that takes it as it is. */
  void operand(BoundExpression node, BoundExpression parent, boolean compared) {
    boolean taken =
        node instanceof Cast cast
            && !cast.explicit()
            && tree(cast) == null
            && areMixed(cast.operand().type().base(), cast.type().base(), compared);
    inside(taken ? ((Cast) node).operand() : node, true, parent);
  }

  /** Whether there are operators over two types (manual, 38.16.5). */
  private static boolean areMixed(PgType one, PgType other, boolean compared) {
    Set<String> both = new HashSet<>(List.of(one.name(), other.name()));
    return INTEGERS.containsAll(both)
        || FLOATS.containsAll(both)
        || compared && MOMENTS.containsAll(both);
  }

  void list(List<? extends BoundExpression> nodes) {
    String separator = "";
    for (BoundExpression node : nodes) {
      layout.append(separator);
      print(node, true);
      separator = ", ";
    }
  }

  private void open() {
    layout.append(pretty ? "" : "(");
  }

  private void close() {
    layout.append(pretty ? "" : ")");
  }

  /**
   * @param showImplicit whether a conversion that nobody wrote is printed, if it is the outermost
   */
  void print(BoundExpression node, boolean showImplicit) {
    if (tree(node) instanceof Expression.ValueFunction value) {
      layout.append(value.name().toUpperCase(Locale.ROOT));
      layout.append(value.precision() < 0 ? "" : "(" + value.precision() + ")");
    } else if (node instanceof ColumnValue column && names.function(column.source()) != null) {
      BoundFrom.Function function = names.function(column.source());
      calls.call(new Call(function.function(), function.arguments(), function.result()));
    } else if (node instanceof Load load) {
      print(load.column(), showImplicit);
    } else if (node instanceof Store store) {
      print(store.value(), showImplicit);
    } else if (node instanceof ColumnValue column) {
      layout.append(column.name().equals(ColumnValue.DOMAIN_VALUE) ? "VALUE" : column(column));
    } else if (node instanceof Constant constant) {
      layout.append(constant(constant));
    } else if (node instanceof BoundExpression.Parameter parameter) {
      layout.append(names.parameter(parameter.number()));
    } else if (node instanceof Cast cast) {
      cast(cast, showImplicit);
    } else if (node instanceof Call call) {
      calls.call(call);
    } else if (node instanceof Aggregate aggregate) {
      calls.aggregate(aggregate);
    } else if (node instanceof Window window) {
      calls.window(window);
    } else if (node instanceof Comparison comparison) {
      comparison(comparison);
    } else if (node instanceof Logical logical) {
      logical(logical);
    } else if (node instanceof Not not) {
      open();
      layout.append("NOT ");
      inside(not.operand(), false, not);
      close();
    } else if (node instanceof IsTest test) {
      open();
      inside(test.operand(), true, test);
      layout.append(" IS " + (test.negated() ? "NOT " : "") + test.test().name());
      close();
    } else if (node instanceof Case choice) {
      choice(choice);
    } else if (node instanceof Coalesce coalesce) {
      layout.append("COALESCE(");
      list(coalesce.arguments());
      layout.append(")");
    } else if (node instanceof InList in) {
      inList(in);
    } else if (node instanceof QuantifiedArray quantified) {
      quantified(quantified);
    } else if (node instanceof ArrayConstructor array) {
      array(array);
    } else if (node instanceof Row row) {
      row(row);
    } else if (node instanceof Field field) {
      RowType type = (RowType) field.row().type().base();
      boolean parentheses = !(field.row() instanceof Field);
      layout.append(parentheses ? "(" : "");
      print(field.row(), true);
      layout.append(parentheses ? ")." : ".");
      layout.append(PgText.identifier(type.fields().get(field.place()).name()));
    } else if (node instanceof Grouping grouping) {
      layout.append("GROUPING(");
      list(grouping.arguments());
      layout.append(")");
    } else {
      subquery(node);
    }
  }

  private String column(ColumnValue column) {
    String item = names.item(column.source());
    String name = PgText.identifier(names.column(column.source(), column.name()));
    return item == null ? name : PgText.identifier(item) + "." + name;
  }

  /** A whole row in the select list says of what type it is. */
  void target(BoundExpression node) {
    print(node, true);
    if (node instanceof Row row && row.origin() != null) {
      layout.append("::" + typeNames.of(row.type()));
    }
  }

  private String constant(Constant constant) {
    boolean hidden =
        tree(constant) instanceof Expression.NumberLiteral
            && constant.type().base() == Types.INT8
            && constant.value() instanceof Long value
            && value == value.intValue();
    return hidden ? constant.value().toString() : constants.deparse(constant);
  }

  private void cast(Cast cast, boolean showImplicit) {
    if (tree(cast) instanceof Expression.Collate collate) {
      List<String> collation = collate.collation();
      open();
      inside(cast.operand(), true, cast);
      layout.append(" COLLATE " + PgText.identifier(collation.get(collation.size() - 1)));
      close();
      return;
    }
    BoundExpression operand = cast.operand();
    if (cast.method() instanceof Cast.Method.Length
        && operand instanceof Cast inner
        && tree(inner) == null) {
      operand = inner.operand();
    }
    if (!cast.explicit() && !showImplicit) {
      inside(operand, false, cast);
      return;
    }
    if (operand instanceof Constant constant
        && constant.value() != null
        && constant.type().base() == cast.type().base()) {
      // The type is told once.
      String text = constant(constant);
      int end = text.lastIndexOf("'::");
      layout.append(end < 0 ? text : text.substring(0, end + 1));
    } else {
      open();
      inside(operand, false, cast);
      close();
    }
    layout.append("::" + typeNames.of(cast.type()));
  }

  private void comparison(Comparison comparison) {
    boolean negated = comparison.operator() == Comparison.Operator.NOT_DISTINCT;
    if (negated) {
      open();
      layout.append("NOT ");
    }
    open();
    operand(comparison.left(), comparison, true);
    boolean distinct = negated || comparison.operator() == Comparison.Operator.DISTINCT;
    layout.append(distinct ? " IS DISTINCT FROM " : " " + comparison.operator().sql() + " ");
    operand(comparison.right(), comparison, true);
    close();
    if (negated) {
      close();
    }
  }

  private void logical(Logical logical) {
    Expression tree = tree(logical);
    boolean plain =
        tree == null
            || tree instanceof Expression.Logical
            || tree instanceof Expression.Between between && !(isRow(between.operand()));
    if (!plain) {
      throw refused("a comparison of rows");
    }
    open();
    String separator = "";
    for (BoundExpression operand : logical.operands()) {
      layout.append(separator);
      inside(operand, false, logical);
      separator = logical.and() ? " AND " : " OR ";
    }
    close();
  }

  private static boolean isRow(Expression tree) {
    return tree instanceof Expression.RowConstructor;
  }

  private void choice(Case choice) {
    Expression tree = tree(choice);
    if (tree instanceof Expression.NullIf
        && choice.whens().get(0).condition() instanceof Comparison equal) {
      layout.append("NULLIF(");
      list(List.of(equal.left(), equal.right()));
      layout.append(")");
      return;
    }
    if (!(tree instanceof Expression.Case written)) {
      throw refused("this conditional expression");
    }
    boolean simple = written.operand() != null;
    layout.keyword("CASE", 0, Layout.VARIABLE, 0);
    if (simple) {
      layout.append(" ");
      print(compared(choice.whens().get(0)).left(), true);
    }
    for (Case.When when : choice.whens()) {
      layout.keyword("WHEN ", 0, 0, 0);
      print(simple ? compared(when).right() : when.condition(), false);
      layout.append(" THEN ");
      print(when.result(), true);
    }
    layout.keyword("ELSE ", 0, 0, 0);
    print(
        choice.otherwise() == null ? new Constant(null, choice.type()) : choice.otherwise(), true);
    layout.keyword("END", -Layout.VARIABLE, 0, 0);
  }

  private static Comparison compared(Case.When when) {
    if (when.condition() instanceof Comparison comparison) {
      return comparison;
    }
    throw refused("this simple CASE");
  }

  private void inList(InList in) {
    if (in.items().size() == 1) {
      print(
          new Comparison(
              in.negated() ? Comparison.Operator.NOT_EQUAL : Comparison.Operator.EQUAL,
              in.operand(),
              in.items().get(0),
              in.type()),
          false);
      return;
    }
    boolean constant = in.items().stream().allMatch(i -> bare(i) instanceof Constant);
    boolean varchar =
        in.operand() instanceof Cast cast
            && !cast.explicit()
            && cast.operand().type().base() == Types.VARCHAR;
    if (varchar && !constant) {
      throw refused("this IN list");
    }
    open();
    operand(in.operand(), in, true);
    layout.append(in.negated() ? " <> ALL (" : " = ANY (");
    layout.append(varchar ? pretty ? "ARRAY[" : "(ARRAY[" : "ARRAY[");
    String separator = "";
    for (BoundExpression item : in.items()) {
      layout.append(separator);
      print(varchar ? as((Constant) bare(item), Types.VARCHAR) : item, true);
      separator = ", ";
    }
    layout.append(varchar ? pretty ? "]::text[])" : "])::text[])" : "])");
    close();
  }

  private static BoundExpression bare(BoundExpression item) {
    return item instanceof Cast cast && !cast.explicit() ? cast.operand() : item;
  }

  private static Constant as(Constant constant, PgType type) {
    return new Constant(constant.value(), SqlType.of(type));
  }

  private void quantified(QuantifiedArray quantified) {
    if (quantified.array() instanceof ScalarQuery) {
      throw refused("ANY over an array subquery");
    }
    BoundExpression left;
    String symbol;
    if (quantified.test() instanceof Comparison comparison
        && comparison.right() == quantified.element()) {
      left = comparison.left();
      symbol = comparison.operator().sql();
    } else if (quantified.test() instanceof Call call
        && call.function().operator()
        && call.arguments().size() == 2
        && call.arguments().get(1) == quantified.element()) {
      left = call.arguments().get(0);
      symbol = call.function().name();
    } else {
      throw refused("this comparison with an array");
    }
    open();
    operand(left, quantified, true);
    layout.append(" " + symbol + (quantified.all() ? " ALL (" : " ANY ("));
    inside(quantified.array(), true, quantified);
    layout.append(")");
    close();
  }

  /** A conversion of the array was taken to its elements. */
  private void array(ArrayConstructor array) {
    List<BoundExpression> elements = array.elements();
    boolean converted =
        !elements.isEmpty()
            && elements.stream()
                .allMatch(
                    e ->
                        e instanceof Cast cast
                            && cast.explicit()
                            && tree(cast) == null
                            && cast.operand() instanceof Constant);
    if (converted) {
      open();
    }
    layout.append("ARRAY[");
    list(converted ? elements.stream().map(e -> ((Cast) e).operand()).toList() : elements);
    layout.append("]");
    if (converted) {
      close();
    }
    layout.append(converted || elements.isEmpty() ? "::" + typeNames.of(array.type()) : "");
  }

  private void row(Row row) {
    if (row.origin() != null && row.elements().get(0) instanceof ColumnValue first) {
      String item = names.item(first.source());
      if (item != null) {
        layout.append(PgText.identifier(item) + ".*");
        return;
      }
    }
    RowType type = (RowType) row.type().base();
    layout.append("ROW(");
    list(row.elements());
    layout.append(")" + (type.isAnonymous() ? "" : "::" + typeNames.of(type)));
  }

  private void subquery(BoundExpression node) {
    Expression tree = tree(node);
    if (node instanceof Exists exists && tree instanceof Expression.Exists written) {
      layout.append("(EXISTS (");
      query(written.query(), exists.query());
      layout.append("))");
    } else if (node instanceof ScalarQuery scalar
        && tree instanceof Expression.ScalarQuery written) {
      layout.append("(");
      query(written.query(), scalar.query());
      layout.append(")");
    } else if (node instanceof ArrayQuery array && tree instanceof Expression.ArrayQuery written) {
      layout.append("ARRAY(");
      query(written.query(), array.query());
      layout.append(")");
    } else if (node instanceof InQuery in && tree instanceof Expression.InQuery written) {
      layout.append(in.negated() ? pretty ? "NOT (" : "(NOT (" : "(");
      boolean several = in.operands().size() > 1;
      layout.append(several ? "(" : "");
      list(in.operands());
      layout.append(several ? ") IN (" : " IN (");
      query(written.query(), in.query());
      layout.append("))" + (in.negated() && !pretty ? ")" : ""));
    } else if (node instanceof QuantifiedQuery quantified
        && tree instanceof Expression.QuantifiedQuery written
        && quantified.test() instanceof Comparison comparison
        && comparison.right() == quantified.element()) {
      layout.append("(");
      print(comparison.left(), true);
      boolean in = comparison.operator() == Comparison.Operator.EQUAL && !quantified.all();
      layout.append(
          in
              ? " IN ("
              : " " + comparison.operator().sql() + (quantified.all() ? " ALL (" : " ANY ("));
      query(written.query(), quantified.query());
      layout.append("))");
    } else {
      throw refused(node.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }
  }

  private void query(Query tree, BoundQuery bound) {
    queries.query(tree, bound, null, false);
  }
}
