package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ComparisonOperators;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateIndex;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL's access methods can do. In SQLite every index is a B-tree: one that another
 * method was asked for answers as that would, but finds only what a B-tree finds. One that no
 * B-tree could answer for is kept as its definition alone: a partial index of no rows.
 */
final class AccessMethodRules {
  private static final Set<String> KNOWN = Set.of("btree", "hash", "gist", "spgist", "gin", "brin");
  private static final Set<String> WITHOUT_ORDER = Set.of("hash", "gist", "spgist", "gin", "brin");

  /** SQLite's condition of an index that holds nothing. */
  static final String NOWHERE = "0";

  /** What PostgreSQL has a default GiST or SP-GiST operator class for and Manylite none. */
  private static final Set<String> MISSING =
      Set.of("point", "box", "polygon", "circle", "inet", "cidr");

  private AccessMethodRules() {}

  static void check(CreateIndex statement) {
    String method = statement.method();
    if (!KNOWN.contains(method)) {
      throw new SqlFault(
          SqlState.UNDEFINED_OBJECT, "access method \"" + method + "\" does not exist");
    }
    if (!WITHOUT_ORDER.contains(method)) {
      return;
    }
    if (statement.unique()) {
      throw lacks(method, "unique indexes");
    }
    if (!statement.include().isEmpty() && Set.of("gin", "hash", "brin").contains(method)) {
      throw lacks(method, "included columns");
    }
    if (statement.keys().size() > 1 && Set.of("hash", "spgist").contains(method)) {
      throw lacks(method, "multicolumn indexes");
    }
    if (statement.keys().stream().anyMatch(CreateIndex.Key::descending)) {
      throw lacks(method, "ASC/DESC options");
    }
    if (statement.keys().stream().anyMatch(k -> k.nullsFirst() != null)) {
      throw lacks(method, "NULLS FIRST/LAST options");
    }
  }

  private static SqlFault lacks(String method, String what) {
    return new SqlFault(
        SqlState.FEATURE_NOT_SUPPORTED,
        "access method \"" + method + "\" does not support " + what);
  }

  /**
   * @throws SqlFault 42704 for a type without a default operator class
   */
  static void requireClass(PgType type, String method) {
    boolean tree = method.equals("gist") || method.equals("spgist");
    if (tree && MISSING.contains(type.name())) {
      throw SqlFault.unsupported("access method \"" + method + "\" for type " + type.sqlName());
    }
    if (operatorClass(type, method).isEmpty()) {
      throw new SqlFault(
              SqlState.UNDEFINED_OBJECT,
              "data type "
                  + type.sqlName()
                  + " has no default operator class for access method \""
                  + method
                  + "\"")
          .withHint(
              "You must specify an operator class for the index or define a default operator"
                  + " class for the data type.");
    }
  }

  static String operatorFamily(PgType type, String method) {
    boolean integer = type == Types.INT2 || type == Types.INT4 || type == Types.INT8;
    return integer ? "integer_ops" : operatorClass(type, method).orElseThrow();
  }

  /** The default operator class of a type. */
  static Optional<String> operatorClass(PgType type, String method) {
    if (method.equals("brin")) {
      return BrinClasses.ofType(type);
    }
    boolean range = type instanceof RangeType;
    boolean multirange = type instanceof MultirangeType;
    boolean has =
        switch (method) {
          case "gist" -> range || multirange || isTextSearch(type);
          case "gin" -> type.isArray() || type == Types.JSONB || type == Types.TSVECTOR;
          case "hash" -> type != Types.JSON && type != Types.UNKNOWN && !isTextSearch(type);
          case "spgist" -> range || type == Types.TEXT || type == Types.VARCHAR;
          default -> type != Types.UNKNOWN && ComparisonOperators.sortable(type);
        };
    if (!has) {
      return Optional.empty();
    }
    return Optional.of(
        range
            ? "range_ops"
            : multirange ? "multirange_ops" : type.isArray() ? "array_ops" : type.name() + "_ops");
  }

  /** Whether nothing that PostgreSQL finds with such keys could be found with a B-tree. */
  static boolean isDefinitionOnly(String method, List<PgType> keys) {
    return method.equals("gin")
        || method.equals("brin")
        || method.equals("gist") && keys.stream().anyMatch(AccessMethodRules::isTextSearch);
  }

  private static boolean isTextSearch(PgType type) {
    return type == Types.TSVECTOR || type == Types.TSQUERY;
  }
}
