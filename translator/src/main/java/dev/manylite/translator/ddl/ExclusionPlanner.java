package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.form.ExclusionViolation;
import dev.manylite.translator.parse.tree.CreateIndex;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** EXCLUDE: an index of the constraint's name, and triggers that look for a row in conflict. */
final class ExclusionPlanner {
  private static final Set<String> OF_RANGES = Set.of("=", "&&", "-|-");

  /** Those that mean the same with their operands exchanged, but belong to no operator class. */
  private static final Set<String> COMMUTATIVE = Set.of("<>", "+", "*", "&", "|", "#");

  private final Draft draft;
  private final IndexPlanner indexes;

  ExclusionPlanner(Draft draft) {
    this.draft = draft;
    this.indexes = new IndexPlanner(draft);
  }

  /** To a table that is there; its rows are not looked at. */
  ExclusionKeys add(TableDraft table, TableConstraint.Exclusion written) {
    Relation relation = table.relation;
    if (written.timing().deferrable()) {
      throw SqlFault.unsupported("a deferrable EXCLUDE constraint").at(written.position());
    }
    if (!relation.hasRowid()) {
      throw SqlFault.unsupported("EXCLUDE on a table WITHOUT ROWID").at(written.position());
    }
    CreateIndex index = written.index();
    if (index.method().equals("gin") || index.method().equals("brin")) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "access method \"" + index.method() + "\" does not support exclusion constraints");
    }
    AccessMethodRules.check(index);
    requireColumns(index, relation);
    IndexPlanner.Keys prepared = indexes.keys(index, relation);
    ExclusionKeys keys = keys(prepared, relation, written.operators());
    for (int i = 0; i < written.operators().size(); i++) {
      checkOperator(written.operators().get(i), keys, i, index.method());
    }
    String name = name(written, relation, prepared);
    Constraint.Exclusion constraint =
        new Constraint.Exclusion(
            draft.newOid("constraint", relation.schema(), relation.name() + "." + name),
            name,
            written.operators(),
            null);
    Index carrier =
        new Index(
            draft.newOid("index", relation.schema(), name),
            relation.schema(),
            name,
            false,
            false,
            true,
            index.method(),
            prepared.keys(),
            index.include(),
            prepared.predicate(),
            null,
            SqliteNames.of(relation.schema(), name));
    draft.replace(table, Relations.plus(Relations.plus(relation, constraint), carrier));
    indexes.create(carrier, table.relation, prepared.compiled(), prepared.where());
    new ExclusionTriggers(draft).create(table, constraint, keys);
    return keys;
  }

  private static void requireColumns(CreateIndex index, Relation relation) {
    for (CreateIndex.Key key : index.keys()) {
      if (key.expression() instanceof Expression.ColumnReference column
          && column.names().size() == 1
          && relation.column(column.names().get(0)).isEmpty()) {
        throw new SqlFault(
            SqlState.UNDEFINED_COLUMN,
            "column \"" + column.names().get(0) + "\" named in key does not exist");
      }
    }
  }

  private ExclusionKeys keys(IndexPlanner.Keys index, Relation table, List<String> operators) {
    List<Compiled> compiled = new ArrayList<>();
    for (int i = 0; i < index.keys().size(); i++) {
      Compiled expression = index.compiled().get(i);
      compiled.add(
          expression != null
              ? expression
              : draft.expressions.compile(
                  new Expression.ColumnReference(
                      List.of(index.keys().get(i).column()), SqlFault.NO_POSITION),
                  ExpressionUse.INDEX_EXPRESSION,
                  table,
                  null,
                  draft.schema));
    }
    List<SqlType> types = compiled.stream().map(c -> SqlType.of(c.bound().type().base())).toList();
    List<String> tests = new ArrayList<>();
    for (int i = 0; i < operators.size(); i++) {
      tests.add("n" + i + " OPERATOR(pg_catalog." + operators.get(i) + ") o" + i);
    }
    Relation pairs = ExclusionKeys.pairs(types);
    List<Compiled> conflict =
        tests.stream()
            .map(t -> draft.expressions.compile(t, ExpressionUse.CHECK, pairs, draft.schema))
            .toList();
    return new ExclusionKeys(compiled, types, conflict, index.where());
  }

  private static void checkOperator(String symbol, ExclusionKeys keys, int place, String method) {
    PgType type = keys.types().get(place).base();
    boolean range = type instanceof RangeType || type instanceof MultirangeType;
    boolean ordered = method.equals("btree") || method.equals("hash");
    if (symbol.equals("=") || range && !ordered && OF_RANGES.contains(symbol)) {
      return;
    }
    String operator = symbol + arguments(keys.conflict().get(place).bound());
    if (!COMMUTATIVE.contains(symbol) && !OF_RANGES.contains(symbol)) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "operator " + operator + " is not commutative")
          .withDetail("Only commutative operators can be used in exclusion constraints.");
    }
    throw new SqlFault(
            SqlState.WRONG_OBJECT_TYPE,
            "operator "
                + operator
                + " is not a member of operator family \""
                + AccessMethodRules.operatorFamily(type, method)
                + "\"")
        .withDetail(
            "The exclusion operator must be related to the index operator class for the"
                + " constraint.");
  }

  /** As the operator declares them. */
  private static String arguments(BoundExpression test) {
    if (test instanceof BoundExpression.Call call) {
      return call.function().arguments().stream()
          .map(PgType::sqlName)
          .collect(java.util.stream.Collectors.joining(",", "(", ")"));
    }
    PgType type = ((BoundExpression.Comparison) test).left().type().base();
    String name =
        type instanceof RangeType
            ? "anyrange"
            : type instanceof MultirangeType ? "anymultirange" : type.sqlName();
    return "(" + name + "," + name + ")";
  }

  private String name(
      TableConstraint.Exclusion written, Relation table, IndexPlanner.Keys prepared) {
    if (written.name() == null) {
      return GeneratedNames.choose(
          table.name(),
          IndexNames.columns(written.index(), prepared.keys()),
          "excl",
          candidate -> draft.isTaken(table.schema(), candidate));
    }
    if (draft.isTaken(table.schema(), written.name())) {
      throw new SqlFault(
          SqlState.DUPLICATE_TABLE, "relation \"" + written.name() + "\" already exists");
    }
    if (table.constraints().stream().anyMatch(c -> c.name().equals(written.name()))) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "constraint \""
              + written.name()
              + "\" for relation \""
              + table.name()
              + "\" already exists");
    }
    draft.checkSqliteName(SqliteNames.of(table.schema(), written.name()), written.name());
    return written.name();
  }

  /** That no two rows are in conflict. */
  void validate(TableDraft table, ExclusionKeys keys) {
    Relation relation = table.relation;
    Constraint.Exclusion constraint =
        (Constraint.Exclusion) relation.constraints().get(relation.constraints().size() - 1);
    String columns = ExclusionViolation.columns(constraint.index(relation));
    draft.step(
        new Step.Verify(
            keys.search(relation, null),
            keys.needs(),
            row ->
                new SqlFault(
                        SqlState.EXCLUSION_VIOLATION,
                        "could not create exclusion constraint \"" + constraint.name() + "\"")
                    .withDetail(
                        "Key "
                            + columns
                            + shown(keys, row, 0)
                            + " conflicts with key "
                            + columns
                            + shown(keys, row, keys.types().size())
                            + ".")
                    .on(
                        new FaultedObject(
                            relation.schema(), relation.name(), null, null, constraint.name()))));
  }

  private String shown(ExclusionKeys keys, Object[] row, int from) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < keys.types().size(); i++) {
      PgType type = keys.types().get(i).base();
      texts.add(type.output(row[from + i], SqlType.NO_MODIFIER, draft.context.types()));
    }
    return "(" + String.join(", ", texts) + ")";
  }
}
