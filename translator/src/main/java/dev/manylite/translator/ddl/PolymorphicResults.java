package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import java.util.List;
import java.util.Set;

/** A polymorphic result needs an input that says what it is (manual, 38.2.5). */
final class PolymorphicResults {
  private static final Set<String> SIMPLE =
      Set.of("anyelement", "anyarray", "anynonarray", "anyenum", "anyrange", "anymultirange");
  private static final Set<String> COMPATIBLE =
      Set.of(
          "anycompatible",
          "anycompatiblearray",
          "anycompatiblenonarray",
          "anycompatiblerange",
          "anycompatiblemultirange");

  private PolymorphicResults() {}

  static boolean isPolymorphic(PgType type) {
    return SIMPLE.contains(type.name()) || COMPATIBLE.contains(type.name());
  }

  static void check(PgType result, List<PgType> inputs) {
    if (!isPolymorphic(result)) {
      return;
    }
    boolean range = result.name().contains("range");
    Set<String> family = SIMPLE.contains(result.name()) ? SIMPLE : COMPATIBLE;
    boolean determined =
        inputs.stream()
            .map(PgType::name)
            .anyMatch(n -> range ? family.contains(n) && n.contains("range") : family.contains(n));
    if (!determined) {
      throw new SqlFault(SqlState.INVALID_FUNCTION_DEFINITION, "cannot determine result data type")
          .withDetail(
              "A result of type "
                  + result.name()
                  + " requires at least one input of type "
                  + needed(result, range, family == SIMPLE)
                  + ".");
    }
  }

  private static String needed(PgType result, boolean range, boolean simple) {
    if (simple) {
      return range
          ? "anyrange or anymultirange"
          : "anyelement, anyarray, anynonarray, anyenum, anyrange, or anymultirange";
    }
    return range
        ? "anycompatiblerange or anycompatiblemultirange"
        : "anycompatible, anycompatiblearray, anycompatiblenonarray, anycompatiblerange, or"
            + " anycompatiblemultirange";
  }
}
