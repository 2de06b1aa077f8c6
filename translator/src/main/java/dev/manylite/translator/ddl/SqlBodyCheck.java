package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bind.ParameterNames;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.UtilityStatement;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether the names in the body of a function in SQL mean something, and its last statement returns
 * what is declared: when it is created, and when it is called, as row types change meanwhile
 * (manual, 38.5).
 */
public final class SqlBodyCheck {
  private final Routine routine;
  private final Schema schema;
  private final TypeContext types;

  public SqlBodyCheck(Routine routine, Schema schema, TypeContext types) {
    this.routine = routine;
    this.schema = schema;
    this.types = types;
  }

  /** Nothing is known of such a function's types before it is called. */
  public boolean isPolymorphic() {
    return types().anyMatch(PolymorphicResults::isPolymorphic);
  }

  /** Whether types that can change take part. */
  public boolean hasRows() {
    return types().anyMatch(RowType.class::isInstance);
  }

  private Stream<PgType> types() {
    return Stream.concat(
        routine.parameters().stream().map(p -> p.type().in(schema).orElseThrow()),
        routine.result().in(schema).stream());
  }

  /**
   * Whether PostgreSQL would put the call's value in the place of the call, for which it looks at
   * the body earlier.
   *
   * @param columns of the last statement
   */
  public boolean isInlined(List<OutputColumn> columns) {
    List<ParsedStatement> statements = SqlBody.statements(routine);
    return !routine.returnsSet()
        && !routine.procedure()
        && !routine.securityDefiner()
        && routine.settings().isEmpty()
        && statements.size() == 1
        && statements.get(0).tree() instanceof Statement.Select select
        && select.query().body() instanceof Query.Select simple
        && simple.from().isEmpty()
        && simple.where() == null
        && simple.items().size() == 1
        && (columns == null || columns.size() == 1);
  }

  /**
   * The columns of the last statement; null where it returns none.
   *
   * @throws SqlFault at the place in the body
   */
  public List<OutputColumn> bound() {
    ParameterNames names = RoutineBody.parameters(routine, schema);
    List<OutputColumn> last = null;
    for (ParsedStatement parsed : SqlBody.statements(routine)) {
      Statement tree = parsed.tree();
      if (tree instanceof UtilityStatement || tree instanceof DefinitionStatement) {
        last = null;
        continue;
      }
      last =
          OutputColumn.returned(
              new Binder()
                  .bindInRoutine(tree, names, schema, types, NameUses.NONE)
                  .statement()
                  .columns());
      if (!(tree instanceof Statement.Select) && last.isEmpty()) {
        last = null;
      }
    }
    return last;
  }

  /**
   * @param columns of the last statement
   * @throws SqlFault 42P13
   */
  public void result(List<OutputColumn> columns) {
    PgType result = routine.result().in(schema).orElseThrow();
    if (result.oid() == Types.VOID.oid()) {
      return;
    }
    SqlFault fault =
        RoutineDefinition.invalid(
            "return type mismatch in function declared to return " + result.sqlName());
    if (columns == null) {
      throw fault.withDetail(
          "Function's final statement must be SELECT or INSERT/UPDATE/DELETE RETURNING.");
    }
    List<PgType> fields = fields(result);
    boolean whole = columns.size() == 1 && coercible(columns.get(0), result);
    if (fields == null && result.oid() == Types.RECORD.oid() || fields != null && whole) {
      return;
    }
    if (fields == null) {
      if (columns.size() != 1) {
        throw fault.withDetail("Final statement must return exactly one column.");
      }
      if (!coercible(columns.get(0), result)) {
        throw fault.withDetail("Actual return type is " + name(columns.get(0)) + ".");
      }
      return;
    }
    for (int i = 0; i < fields.size(); i++) {
      if (i >= columns.size()) {
        throw fault.withDetail("Final statement returns too few columns.");
      }
      if (!coercible(columns.get(i), fields.get(i))) {
        throw fault.withDetail(
            "Final statement returns "
                + name(columns.get(i))
                + " instead of "
                + fields.get(i).sqlName()
                + " at column "
                + (i + 1)
                + ".");
      }
    }
    if (columns.size() > fields.size()) {
      throw fault.withDetail("Final statement returns too many columns.");
    }
  }

  /** Null where the result is no row of known structure. */
  private List<PgType> fields(PgType result) {
    if (result instanceof RowType row) {
      return row.fields().stream().map(f -> f.type().base()).toList();
    }
    List<Routine.Parameter> outputs = routine.outputs();
    if (result.oid() != Types.RECORD.oid() || outputs.isEmpty()) {
      return null;
    }
    return outputs.stream().map(p -> p.type().in(schema).orElseThrow()).toList();
  }

  private static String name(OutputColumn column) {
    return column.expression().type().base().sqlName();
  }

  private boolean coercible(OutputColumn column, PgType target) {
    return new Binder().assignable(column.expression().type().base(), target, schema, types);
  }
}
