package dev.manylite.translator.function.form;

import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.function.Functions;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.cast.CastDefinition;
import dev.manylite.translator.function.cast.Casts;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a function by the SQLite name under which emitted SQL calls it. CHECK constraints,
 * generated columns and index keys keep such names in the file's schema, where no plan says what
 * they mean.
 */
public final class SchemaFunctions {
  private static final SchemaFunctions BUILT_IN = new SchemaFunctions();

  private static final String LOAD = "pg_load_numeric_";
  private static final String STORE = "pg_store_numeric_";
  private static final String KEY = "pg_numeric_key_";

  private final Map<String, Signature> known = new HashMap<>();

  /** All that emitted SQL calls in a file's schema. */
  public static SchemaFunctions builtIn() {
    return BUILT_IN;
  }

  private SchemaFunctions() {
    Functions.builtIn().all().forEach(this::add);
    for (CastDefinition cast : Casts.builtIn().all()) {
      if (cast.method() instanceof Method.ByFunction function) {
        add(function.function());
      }
    }
    MomentComparison.all().forEach(this::add);
    add(JsonRows.SIDE_BY_SIDE);
    add(RowLimit.LIMIT);
    add(RowLimit.OFFSET);
    add(SeriesStep.CHECK);
    add(SingleRowCheck.RAISE);
    add(ExclusionViolation.ANY);
    add(ArrayConstruction.OF_ARRAYS);
    add(ArraySubscripts.SLICE);
    add(ArraySubscripts.element(Types.BYTEA, 1));
    add(ArraySubscripts.element(Types.TEXT, 1));
    add(ArraySubscripts.element(Types.TEXT, 0));
    add(ColumnStore.FOREIGN_NUMERIC);
  }

  private void add(Signature signature) {
    Implementation implementation = signature.implementation();
    if (implementation instanceof Implementation.Scalar scalar) {
      known.putIfAbsent(scalar.sqliteName(), signature);
    } else if (implementation instanceof Implementation.Aggregate aggregate) {
      known.putIfAbsent(aggregate.sqliteName(), signature);
    } else if (implementation instanceof Implementation.Rows rows) {
      known.putIfAbsent(rows.sqliteName(), signature);
      known.putIfAbsent(rows.openName(), signature);
      known.putIfAbsent(Implementation.Rows.NEXT, signature);
    } else if (implementation instanceof Implementation.ByType byType) {
      known.putIfAbsent(byType.sqliteName(), signature);
    }
  }

  /** What only a statement may call, not a file's schema. */
  public List<Signature> directOnly() {
    return known.values().stream().filter(s -> s.volatility() == Volatility.VOLATILE).toList();
  }

  public Optional<Signature> named(String sqliteName) {
    Signature signature = known.get(sqliteName);
    if (signature != null) {
      return Optional.of(signature);
    }
    return scaled(sqliteName)
        .or(() -> GreatestLeast.named(sqliteName))
        .or(() -> RoutineTarget.named(sqliteName))
        .or(() -> typed(Implementation.Rows.ofOpenName(sqliteName)));
  }

  private static Optional<Signature> scaled(String name) {
    return scale(name, LOAD)
        .map(ColumnLoad::nativeNumeric)
        .or(() -> scale(name, STORE).map(ColumnStore::nativeNumeric))
        .or(() -> scale(name, KEY).map(ColumnStore::nativeKey));
  }

  private static Optional<Integer> scale(String name, String prefix) {
    if (!name.startsWith(prefix) || !name.substring(prefix.length()).matches("\\d{1,2}")) {
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(name.substring(prefix.length())));
  }

  private static Optional<Signature> arrayConversion(SqlType source, SqlType target) {
    return Casts.builtIn()
        .find(Types.element(source.base()), Types.element(target.base()))
        .map(cast -> ArrayConversion.of(cast.method(), source, target));
  }

  private Optional<Signature> typed(String name) {
    Optional<List<SqlType>> found = TypeSuffix.types(name);
    if (found.isEmpty() || found.get().isEmpty()) {
      return Optional.empty();
    }
    List<SqlType> types = found.get();
    SqlType last = types.get(types.size() - 1);
    String stem = TypeSuffix.stem(name);
    return switch (stem) {
      case TextConversion.STEM -> Optional.of(TextConversion.of(types.get(0), last.base()));
      case ArrayConversion.STEM -> arrayConversion(types.get(0), last);
      case LengthCoercion.STEM -> Optional.of(LengthCoercion.of(last, false));
      case LengthCoercion.EXPLICIT_STEM -> Optional.of(LengthCoercion.of(last, true));
      case ForeignLoad.STEM -> Optional.of(ForeignLoad.of(last, null));
      default ->
          Optional.ofNullable(known.get(stem))
              .filter(s -> s.implementation() instanceof Implementation.ByType)
              .map(
                  s ->
                      ByTypes.specialize(
                          s,
                          (Implementation.ByType) s.implementation(),
                          types.subList(0, types.size() - 1),
                          last));
    };
  }
}
