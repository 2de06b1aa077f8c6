package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.bind.Binder;
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
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundExpression.Store;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.ExpressionVisitor;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.ArraySubscripts;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An expression that the schema stores → text, as {@code pg_get_expr} prints it. Every operator is
 * in parentheses; implicit casts show except at the top.
 */
public final class ExpressionDeparser implements ExpressionVisitor<String> {
  private final Catalog catalog;
  private final boolean qualify;
  private final ConstantDeparser constants;

  /** What stands for the element in the test of a quantified expression being printed. */
  private final TypeText typeNames;

  private ColumnValue element;

  private String elementText;

  private final Set<String> columns = new LinkedHashSet<>();
  private UnaryOperator<String> columnNames = UnaryOperator.identity();

  /** A function's, those without a name empty; none at all outside of one. */
  private List<String> parameterNames = List.of();

  /** Columns are those of a trigger's rows. */
  private boolean triggerRows;

  private ExpressionDeparser(Catalog catalog, boolean qualify, TypeContext types) {
    this.catalog = catalog;
    this.qualify = qualify;
    typeNames = new TypeText(catalog, qualify);
    constants = new ConstantDeparser(oid -> relationName(oid, catalog, qualify), typeNames, types);
  }

  /**
   * @param trigger whether columns are those of a trigger's rows
   * @param columnNames what columns are called now
   */
  public static String any(
      BoundExpression expression,
      boolean stored,
      boolean trigger,
      UnaryOperator<String> columnNames,
      Catalog catalog,
      TypeContext types) {
    ExpressionDeparser deparser = new ExpressionDeparser(catalog, stored, types);
    deparser.columnNames = columnNames;
    deparser.triggerRows = trigger;
    return deparser.top(expression);
  }

  /** The names of the columns that an expression reads, each once. */
  public static Set<String> columns(
      BoundExpression expression, Catalog catalog, TypeContext types) {
    ExpressionDeparser deparser = new ExpressionDeparser(catalog, true, types);
    deparser.visit(expression);
    return deparser.columns;
  }

  /** Text to be shown of what a function returns. */
  public static String shown(
      BoundExpression expression, List<String> parameterNames, Catalog catalog, TypeContext types) {
    ExpressionDeparser deparser = new ExpressionDeparser(catalog, false, types);
    deparser.parameterNames = parameterNames;
    return deparser.top(expression);
  }

  /**
   * @param qualify also names that the search_path finds
   */
  public static ConstantDeparser constants(Catalog catalog, boolean qualify, TypeContext types) {
    return new ExpressionDeparser(catalog, qualify, types).constants;
  }

  private String top(BoundExpression expression) {
    BoundExpression shown = expression;
    while (shown instanceof Cast cast && !cast.explicit()) {
      shown = cast.operand();
    }
    return visit(shown);
  }

  private static String relationName(int oid, Catalog catalog, boolean qualify) {
    Optional<Relation> relation = catalog.byOid().relation(oid);
    if (relation.isPresent()) {
      String name = relation.get().name();
      boolean visible = catalog.relation(null, name).filter(r -> r.oid() == oid).isPresent();
      return name(relation.get().schema(), name, qualify || !visible);
    }
    Optional<Sequence> sequence = catalog.sequence(oid);
    if (sequence.isPresent()) {
      String name = sequence.get().name();
      boolean visible = catalog.sequence(null, name).filter(s -> s.oid() == oid).isPresent();
      return name(sequence.get().schema(), name, qualify || !visible);
    }
    return Integer.toUnsignedString(oid);
  }

  private static String name(String schema, String name, boolean qualified) {
    return qualified ? ConstantDeparser.qualified(schema, name) : PgText.identifier(name);
  }

  private String list(List<BoundExpression> expressions) {
    return expressions.stream().map(this::visit).collect(Collectors.joining(", "));
  }

  @Override
  public String visitConstant(Constant constant) {
    return constants.deparse(constant);
  }

  @Override
  public String visitParameter(Parameter parameter) {
    if (parameterNames.isEmpty()) {
      throw refused("a parameter");
    }
    String name = parameterNames.get(parameter.number() - 1);
    return name.isEmpty() ? "$" + parameter.number() : PgText.identifier(name);
  }

  @Override
  public String visitColumnValue(ColumnValue column) {
    if (column == element) {
      return elementText;
    }
    if (column.name().equals(ColumnValue.DOMAIN_VALUE)) {
      return "VALUE";
    }
    columns.add(column.name());
    return rowPrefix(column) + PgText.identifier(columnNames.apply(column.name()));
  }

  private String rowPrefix(ColumnValue column) {
    return !triggerRows ? "" : column.source() == Binder.OLD ? "old." : "new.";
  }

  @Override
  public String visitLoad(Load load) {
    return visit(load.column());
  }

  @Override
  public String visitStore(Store store) {
    return visit(store.value());
  }

  @Override
  public String visitCall(Call call) {
    Signature function = call.function();
    List<BoundExpression> arguments = call.arguments();
    if (function.operator()) {
      return arguments.size() == 1
          ? "(" + function.name() + " " + visit(arguments.get(0)) + ")"
          : "("
              + visit(arguments.get(0))
              + " "
              + function.name()
              + " "
              + visit(arguments.get(1))
              + ")";
    }
    if (function.name().equals("array_element") || function.name().equals("array_slice")) {
      return subscripted(function.name().equals("array_slice"), arguments);
    }
    Routine own = RoutineNames.called(function, catalog);
    if (own == null) {
      return PgText.identifier(function.name()) + "(" + list(arguments) + ")";
    }
    List<String> texts = new ArrayList<>(arguments.stream().map(this::visit).toList());
    if (own.variadic()) {
      texts.set(texts.size() - 1, "VARIADIC " + texts.get(texts.size() - 1));
    }
    return RoutineNames.of(own, catalog, qualify) + "(" + String.join(", ", texts) + ")";
  }

  /** {@code a[1]}, and in parentheses what is no column. */
  private String subscripted(boolean slice, List<BoundExpression> arguments) {
    BoundExpression array = arguments.get(0);
    if (array instanceof Cast cast && cast.operand().type().base() instanceof DomainType) {
      array = cast.operand();
    }
    BoundExpression bare = array instanceof Load load ? load.column() : array;
    boolean column =
        bare == arguments.get(0)
            && bare instanceof ColumnValue value
            && !value.name().equals(ColumnValue.DOMAIN_VALUE);
    String operand = visit(array);
    StringBuilder text = new StringBuilder(column ? operand : "(" + operand + ")");
    for (int i = 1; i < arguments.size(); i += slice ? 2 : 1) {
      text.append('[').append(bound(arguments.get(i)));
      if (slice) {
        text.append(':').append(bound(arguments.get(i + 1)));
      }
      text.append(']');
    }
    return text.toString();
  }

  /** Nothing for an end that is open. */
  private String bound(BoundExpression index) {
    boolean open =
        index instanceof Constant constant
            && (Long.valueOf(ArraySubscripts.OPEN_LOWER).equals(constant.value())
                || Long.valueOf(ArraySubscripts.OPEN_UPPER).equals(constant.value()));
    return open ? "" : visit(index);
  }

  @Override
  public String visitCast(Cast cast) {
    String operand = visit(cast.operand());
    boolean bare = cast.operand() instanceof Constant constant && constant.value() == null;
    SqlType type = cast.type();
    return (bare ? "NULL" : "(" + operand + ")") + "::" + typeNames.of(type);
  }

  @Override
  public String visitAggregate(Aggregate aggregate) {
    throw refused("an aggregate");
  }

  @Override
  public String visitWindow(Window window) {
    throw refused("a window function");
  }

  @Override
  public String visitLogical(Logical logical) {
    return logical.operands().stream()
        .map(this::visit)
        .collect(Collectors.joining(logical.and() ? " AND " : " OR ", "(", ")"));
  }

  @Override
  public String visitNot(Not not) {
    return "(NOT " + visit(not.operand()) + ")";
  }

  @Override
  public String visitIsTest(IsTest test) {
    return "("
        + visit(test.operand())
        + " IS "
        + (test.negated() ? "NOT " : "")
        + test.test().name()
        + ")";
  }

  @Override
  public String visitComparison(Comparison comparison) {
    String symbol =
        switch (comparison.operator()) {
          case DISTINCT, NOT_DISTINCT -> "IS DISTINCT FROM";
          default -> comparison.operator().sql();
        };
    String text =
        "(" + visit(comparison.left()) + " " + symbol + " " + visit(comparison.right()) + ")";
    return comparison.operator() == Comparison.Operator.NOT_DISTINCT ? "(NOT " + text + ")" : text;
  }

  @Override
  public String visitCase(Case node) {
    StringBuilder text = new StringBuilder("CASE");
    for (Case.When when : node.whens()) {
      text.append(" WHEN ").append(visit(when.condition()));
      text.append(" THEN ").append(visit(when.result()));
    }
    if (node.otherwise() != null) {
      text.append(" ELSE ").append(visit(node.otherwise()));
    }
    return text.append(" END").toString();
  }

  @Override
  public String visitCoalesce(Coalesce coalesce) {
    return "COALESCE(" + list(coalesce.arguments()) + ")";
  }

  @Override
  public String visitInList(InList in) {
    return "("
        + visit(in.operand())
        + (in.negated() ? " <> ALL (ARRAY[" : " = ANY (ARRAY[")
        + list(in.items())
        + "]))";
  }

  @Override
  public String visitQuantifiedArray(QuantifiedArray quantified) {
    ColumnValue outer = element;
    String outerText = elementText;
    element = quantified.element();
    elementText = (quantified.all() ? "ALL (" : "ANY (") + visit(quantified.array()) + ")";
    try {
      return visit(quantified.test());
    } finally {
      element = outer;
      elementText = outerText;
    }
  }

  @Override
  public String visitArrayConstructor(ArrayConstructor array) {
    String elements = "ARRAY[" + list(array.elements()) + "]";
    return array.elements().isEmpty() ? elements + "::" + typeNames.of(array.type()) : elements;
  }

  @Override
  public String visitRow(Row row) {
    if (triggerRows && row.origin() != null && row.elements().get(0) instanceof ColumnValue first) {
      row.elements().forEach(this::visit);
      return rowPrefix(first) + "*";
    }
    String constructor = "ROW(" + list(row.elements()) + ")";
    RowType type = (RowType) row.type().base();
    return type.isAnonymous() ? constructor : constructor + "::" + typeNames.of(type);
  }

  @Override
  public String visitField(Field field) {
    RowType type = (RowType) field.row().type().base();
    String name = type.fields().get(field.place()).name();
    return "(" + visit(field.row()) + ")." + PgText.identifier(name);
  }

  @Override
  public String visitInQuery(InQuery query) {
    throw refused("a subquery");
  }

  @Override
  public String visitQuantifiedQuery(QuantifiedQuery query) {
    throw refused("a subquery");
  }

  @Override
  public String visitExists(Exists exists) {
    throw refused("a subquery");
  }

  @Override
  public String visitScalarQuery(ScalarQuery query) {
    throw refused("a subquery");
  }

  @Override
  public String visitArrayQuery(ArrayQuery query) {
    throw refused("a subquery");
  }

  @Override
  public String visitOutputReference(OutputReference reference) {
    throw refused("a reference to an output column");
  }

  @Override
  public String visitGrouping(Grouping grouping) {
    throw refused("GROUPING");
  }

  private static SqlFault refused(String what) {
    return SqlFault.unsupported(what + " in a stored expression");
  }
}
