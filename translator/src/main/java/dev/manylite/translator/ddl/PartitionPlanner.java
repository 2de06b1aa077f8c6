package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.deparse.PartitionText;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.PartitionSpecification;
import dev.manylite.translator.parse.tree.PartitionValues;
import dev.manylite.translator.partition.PartitionBounds;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.PartitionBound;
import dev.manylite.translator.schema.PartitionBound.End;
import dev.manylite.translator.schema.PartitionKey;
import dev.manylite.translator.schema.PartitionKey.Strategy;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SystemColumnNames;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.hash.ValueHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Partition keys and bounds as written → checked ones (manual, CREATE TABLE). */
final class PartitionPlanner {
  private final Draft draft;

  PartitionPlanner(Draft draft) {
    this.draft = draft;
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_OBJECT_DEFINITION, message);
  }

  private static SqlFault invalidBound(String message) {
    return new SqlFault(SqlState.INVALID_TABLE_DEFINITION, message);
  }

  // Keys -----------------------------------------------------------------------------------------

  PartitionKey key(PartitionSpecification written, Relation table) {
    Strategy strategy = strategy(written);
    if (strategy == Strategy.LIST && written.parts().size() != 1) {
      throw invalid("cannot use \"list\" partition strategy with more than one column");
    }
    if (written.parts().size() > 32) {
      throw new SqlFault("54011", "cannot partition using more than 32 columns");
    }
    List<PartitionKey.Part> parts = new ArrayList<>();
    for (PartitionSpecification.Part part : written.parts()) {
      parts.add(
          part.column() != null
              ? column(part, table, strategy)
              : expression(part, table, strategy));
    }
    return new PartitionKey(strategy, parts);
  }

  private static Strategy strategy(PartitionSpecification written) {
    for (Strategy strategy : Strategy.values()) {
      if (strategy.name().equalsIgnoreCase(written.strategy())) {
        return strategy;
      }
    }
    throw new SqlFault(
            SqlState.INVALID_PARAMETER_VALUE,
            "unrecognized partitioning strategy \"" + written.strategy() + "\"")
        .at(SqlFault.NO_POSITION);
  }

  private static PartitionKey.Part column(
      PartitionSpecification.Part part, Relation table, Strategy strategy) {
    if (SystemColumnNames.ALL.contains(part.column())) {
      throw invalid("cannot use system column \"" + part.column() + "\" in partition key")
          .at(part.position());
    }
    Column column =
        table
            .column(part.column())
            .orElseThrow(
                () ->
                    new SqlFault(
                            SqlState.UNDEFINED_COLUMN,
                            "column \""
                                + part.column()
                                + "\" named in partition key does not exist")
                        .at(part.position()));
    if (column.generated() != null) {
      throw invalid("cannot use generated column in partition key")
          .withDetail("Column \"" + column.name() + "\" is a generated column.")
          .at(part.position());
    }
    return new PartitionKey.Part(
        column.number(), null, operatorClass(part, column.type(), strategy));
  }

  private PartitionKey.Part expression(
      PartitionSpecification.Part part, Relation table, Strategy strategy) {
    Compiled compiled =
        draft.expressions.compile(
            part.expression(), ExpressionUse.INDEX_EXPRESSION, table, null, draft.schema);
    if (compiled.bound() instanceof BoundExpression.ColumnValue value) {
      return column(
          new PartitionSpecification.Part(
              value.name(), null, part.collation(), part.operatorClass(), part.position()),
          table,
          strategy);
    }
    if (compiled.columns().isEmpty()) {
      throw invalid("cannot use constant expression as partition key");
    }
    for (String name : compiled.columns()) {
      if (table.column(name).filter(c -> c.generated() != null).isPresent()) {
        throw invalid("cannot use generated column in partition key")
            .withDetail("Column \"" + name + "\" is a generated column.")
            .at(part.position());
      }
    }
    return new PartitionKey.Part(
        0, compiled.text(), operatorClass(part, compiled.bound().type(), strategy));
  }

  private static String operatorClass(
      PartitionSpecification.Part part, SqlType type, Strategy strategy) {
    if (part.collation() != null) {
      TypeResolver.checkCollation(part.collation(), type);
    }
    String method = strategy == Strategy.HASH ? "hash" : "btree";
    if (strategy == Strategy.HASH && ValueHash.of(type.base()).isEmpty()) {
      throw SqlFault.unsupported("hash partitions over type " + type.base().sqlName());
    }
    if (part.operatorClass() == null) {
      AccessMethodRules.requireClass(type.base(), method);
      return null;
    }
    return OperatorClasses.check(part.operatorClass(), List.of(), type.base(), method);
  }

  /** The types of a partitioned table's key. */
  List<SqlType> types(Relation table) {
    List<SqlType> types = new ArrayList<>();
    for (PartitionKey.Part part : table.lineage().key().parts()) {
      if (part.expression() == null) {
        types.add(column(part, table).type());
      } else {
        types.add(
            draft
                .expressions
                .compile(part.expression(), ExpressionUse.INDEX_EXPRESSION, table, draft.schema)
                .bound()
                .type());
      }
    }
    return types;
  }

  private static Column column(PartitionKey.Part part, Relation table) {
    return table.columns().stream()
        .filter(c -> c.number() == part.column())
        .findFirst()
        .orElseThrow();
  }

  // Bounds ---------------------------------------------------------------------------------------

  /** The bound of a partition of {@code parent}. */
  PartitionBound bound(PartitionValues written, Relation parent) {
    PartitionKey key = parent.lineage().key();
    List<SqlType> types = types(parent);
    if (written instanceof PartitionValues.Default) {
      if (key.strategy() == Strategy.HASH) {
        throw invalidBound("a hash-partitioned table may not have a default partition");
      }
      return new PartitionBound.Default();
    }
    if (written instanceof PartitionValues.With with && key.strategy() == Strategy.HASH) {
      if (with.modulus() <= 0) {
        throw invalidBound("modulus for hash partition must be an integer value greater than zero");
      }
      if (with.remainder() >= with.modulus()) {
        throw invalidBound("remainder for hash partition must be less than modulus");
      }
      return new PartitionBound.Remainder(with.modulus(), with.remainder());
    }
    if (written instanceof PartitionValues.In in && key.strategy() == Strategy.LIST) {
      List<Object> values = new ArrayList<>();
      for (Expression tree : in.values()) {
        Object value = value(tree, parent, 0, types.get(0));
        PartitionBounds order = bounds(parent);
        if (values.stream()
            .noneMatch(v -> order.holds(single(v), java.util.Arrays.asList(value)))) {
          values.add(value);
        }
      }
      return new PartitionBound.Values(values);
    }
    if (written instanceof PartitionValues.FromTo range && key.strategy() == Strategy.RANGE) {
      if (range.from().size() != types.size()) {
        throw invalidBound("FROM must specify exactly one value per partitioning column");
      }
      if (range.to().size() != types.size()) {
        throw invalidBound("TO must specify exactly one value per partitioning column");
      }
      return new PartitionBound.Range(
          ends(range.from(), parent, types), ends(range.to(), parent, types));
    }
    throw invalidBound(
            "invalid bound specification for a "
                + key.strategy().name().toLowerCase(Locale.ROOT)
                + " partition")
        .at(written.position());
  }

  private static PartitionBound.Values single(Object value) {
    return new PartitionBound.Values(java.util.Arrays.asList(value));
  }

  private List<End> ends(List<Expression> written, Relation parent, List<SqlType> types) {
    List<End> ends = new ArrayList<>();
    int infinite = 0;
    for (int i = 0; i < written.size(); i++) {
      Expression tree = written.get(i);
      End end;
      if (isWord(tree, "minvalue")) {
        end = End.MINIMUM;
      } else if (isWord(tree, "maxvalue")) {
        end = End.MAXIMUM;
      } else {
        Object value = value(tree, parent, i, types.get(i));
        if (value == null) {
          throw invalid("cannot specify NULL in range bound");
        }
        end = new End(0, value);
      }
      if (infinite != 0 && end.infinite() != infinite) {
        String word = infinite < 0 ? "MINVALUE" : "MAXVALUE";
        throw new SqlFault(
                SqlState.DATATYPE_MISMATCH,
                "every bound following " + word + " must also be " + word)
            .at(tree.position());
      }
      infinite = end.infinite();
      ends.add(end);
    }
    return ends;
  }

  private static boolean isWord(Expression tree, String word) {
    return tree instanceof Expression.ColumnReference reference
        && reference.names().equals(List.of(word));
  }

  /** A constant of the key's type. */
  private Object value(Expression tree, Relation parent, int place, SqlType type) {
    if (tree instanceof Expression.ColumnReference) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot use column reference in partition bound expression")
          .at(tree.position());
    }
    BoundExpression value;
    try {
      value = draft.expressions.constant(tree, type, draft.schema);
    } catch (SqlFault fault) {
      if (!fault.sqlState().equals(SqlState.DATATYPE_MISMATCH)) {
        throw fault;
      }
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "specified value cannot be cast to type "
                  + type.base().sqlName()
                  + " for column \""
                  + PartitionText.part(parent.lineage().key().parts().get(place), parent)
                  + "\"")
          .at(tree.position());
    }
    if (!(value instanceof BoundExpression.Constant constant)) {
      throw SqlFault.unsupported("a partition's bound that is computed").at(tree.position());
    }
    return constant.value();
  }

  PartitionBounds bounds(Relation parent) {
    List<PgType> types = types(parent).stream().map(t -> DomainType.base(t.base())).toList();
    return new PartitionBounds(parent.lineage().key().strategy(), types);
  }

  /** 42P17 where rows could belong to the new partition and to one that is there. */
  void checkNew(PartitionBound bound, Relation parent, String name, int position) {
    PartitionBounds bounds = bounds(parent);
    List<Relation> others = draft.schema.children(parent);
    if (bound instanceof PartitionBound.Range range
        && bounds.compareEnds(range.from(), true, range.to(), false) >= 0) {
      PartitionText text = new PartitionText(draft.schema, draft.context.types());
      List<SqlType> types = types(parent);
      throw invalid("empty range bound specified for partition \"" + name + "\"")
          .withDetail(
              "Specified lower bound "
                  + text.end(range.from(), types)
                  + " is greater than or equal to upper bound "
                  + text.end(range.to(), types)
                  + ".")
          .at(position);
    }
    if (bound instanceof PartitionBound.Remainder part) {
      checkModulus(part, others);
    }
    for (Relation other : others) {
      if (bounds.overlap(bound, other.lineage().bound())) {
        throw invalid(
                bound instanceof PartitionBound.Default
                    ? "partition \""
                        + name
                        + "\" conflicts with existing default partition \""
                        + other.name()
                        + "\""
                    : "partition \"" + name + "\" would overlap partition \"" + other.name() + "\"")
            .at(position);
      }
    }
  }

  /** Each modulus is a factor of the next larger one. */
  private static void checkModulus(PartitionBound.Remainder part, List<Relation> others) {
    Relation smaller = null;
    Relation larger = null;
    for (Relation other : others) {
      int modulus = modulus(other);
      if (modulus <= part.modulus() && (smaller == null || modulus > modulus(smaller))) {
        smaller = other;
      }
      if (modulus >= part.modulus() && (larger == null || modulus < modulus(larger))) {
        larger = other;
      }
    }
    String message = "every hash partition modulus must be a factor of the next larger modulus";
    if (smaller != null && part.modulus() % modulus(smaller) != 0) {
      throw invalid(message)
          .withDetail(
              "The new modulus "
                  + part.modulus()
                  + " is not divisible by "
                  + modulus(smaller)
                  + ", the modulus of existing partition \""
                  + smaller.name()
                  + "\".");
    }
    if (larger != null && modulus(larger) % part.modulus() != 0) {
      throw invalid(message)
          .withDetail(
              "The new modulus "
                  + part.modulus()
                  + " is not a factor of "
                  + modulus(larger)
                  + ", the modulus of existing partition \""
                  + larger.name()
                  + "\".");
    }
  }

  private static int modulus(Relation partition) {
    return ((PartitionBound.Remainder) partition.lineage().bound()).modulus();
  }

  // Rows that are there --------------------------------------------------------------------------

  /** The partition's own condition over columns of these names; null if it is true of all rows. */
  String constraint(PartitionBound bound, Relation parent, List<PartitionBound> siblings) {
    List<String> keys = new ArrayList<>();
    for (PartitionKey.Part part : parent.lineage().key().parts()) {
      keys.add(
          part.expression() == null
              ? PgText.identifier(column(part, parent).name())
              : "(" + part.expression() + ")");
    }
    return new PartitionText(draft.schema, draft.context.types())
        .constraint(bound, parent, keys, types(parent), siblings);
  }

  /** Rows of the default partition that the new one would take. */
  void checkDefault(PartitionBound bound, Relation parent) {
    if (bound instanceof PartitionBound.Default) {
      return;
    }
    for (Relation other : draft.schema.children(parent)) {
      if (other.lineage().bound() instanceof PartitionBound.Default) {
        String condition = constraint(bound, parent, List.of());
        forbid(
            other,
            condition,
            "updated partition constraint for default partition \""
                + other.name()
                + "\" would be violated by some row");
      }
    }
  }

  /** Rows of a table that becomes a partition. */
  void checkRows(Relation table, PartitionBound bound, Relation parent) {
    for (String condition : conditions(table, bound, parent)) {
      forbid(
          table,
          "NOT (" + condition + ")",
          "partition constraint of relation \"" + table.name() + "\" is violated by some row");
    }
  }

  /** What is true of a partition's rows: its own condition, then those of the tables above. */
  List<String> conditions(Relation table, PartitionBound bound, Relation parent) {
    List<String> conditions = new ArrayList<>();
    Relation below = parent;
    PartitionBound now = bound;
    while (below != null && now != null) {
      List<PartitionBound> siblings = new ArrayList<>();
      for (Relation other : draft.schema.children(below)) {
        if (other.oid() != table.oid()
            && !(other.lineage().bound() instanceof PartitionBound.Default)) {
          siblings.add(other.lineage().bound());
        }
      }
      String condition = constraint(now, below, siblings);
      if (condition != null) {
        conditions.add(condition);
      }
      now = below.lineage().bound();
      below = draft.schema.parents(below).stream().findFirst().orElse(null);
    }
    return conditions;
  }

  private void forbid(Relation table, String condition, String message) {
    new Queries(draft)
        .forbid(
            "SELECT 1 FROM " + Queries.name(table) + " WHERE " + condition + " LIMIT 1",
            new SqlFault(SqlState.CHECK_VIOLATION, message)
                .on(new FaultedObject(table.schema(), table.name(), null, null, null)));
  }

  /** Unique keys are checked within each partition, so that they must contain the key. */
  static void requireKey(Relation table, List<String> columns, String kind) {
    for (PartitionKey.Part part : table.lineage().key().parts()) {
      if (part.expression() != null) {
        throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED,
                "unsupported " + kind + " constraint with partition key definition")
            .withDetail(
                kind + " constraints cannot be used when partition keys include expressions.");
      }
      String name = column(part, table).name();
      if (!columns.contains(name)) {
        throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED,
                "unique constraint on partitioned table must include all partitioning columns")
            .withDetail(
                kind
                    + " constraint on table \""
                    + table.name()
                    + "\" lacks column \""
                    + name
                    + "\" which is part of the partition key.");
      }
    }
  }
}
