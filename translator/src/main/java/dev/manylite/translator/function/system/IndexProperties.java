package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.REGCLASS;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.ObjectsByOid.TableIndex;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * pg_indexam_has_property and its kin (manual, 9.26.4, tables 9.76 to 9.78): what PostgreSQL's
 * access methods can do, by whose names indexes are known.
 */
final class IndexProperties implements FunctionSet {
  private static final Set<String> OF_METHOD =
      Set.of("can_order", "can_unique", "can_multi_col", "can_exclude", "can_include");
  private static final Set<String> OF_INDEX =
      Set.of("clusterable", "index_scan", "bitmap_scan", "backward_scan");
  private static final Set<String> OF_KEY_ORDER =
      Set.of("asc", "desc", "nulls_first", "nulls_last");

  /** What each method can do. */
  private static final Map<String, Set<String>> ABILITIES =
      Map.of(
          "btree",
          Set.of(
              "can_order",
              "can_unique",
              "can_multi_col",
              "can_exclude",
              "can_include",
              "clusterable",
              "index_scan",
              "bitmap_scan",
              "backward_scan",
              "orderable",
              "returnable",
              "search_array",
              "search_nulls"),
          "hash",
          Set.of("can_exclude", "index_scan", "bitmap_scan", "backward_scan"),
          "gist",
          Set.of(
              "can_multi_col",
              "can_exclude",
              "can_include",
              "clusterable",
              "index_scan",
              "bitmap_scan",
              "search_nulls"),
          "gin",
          Set.of("can_multi_col", "bitmap_scan"),
          "spgist",
          Set.of("can_exclude", "can_include", "index_scan", "bitmap_scan", "search_nulls"),
          "brin",
          Set.of("can_multi_col", "bitmap_scan", "search_nulls"));

  private static final Map<Long, String> METHODS =
      Map.of(
          403L, "btree", 405L, "hash", 783L, "gist", 2742L, "gin", 4000L, "spgist", 3580L, "brin");

  @Override
  public void define(Definitions d) {
    d.function("pg_indexam_has_property", OID, TEXT)
        .returns(BOOL)
        .stable()
        .java((c, a) -> known(OF_METHOD, METHODS.get((Long) a[0]), (String) a[1]));
    d.function("pg_index_has_property", REGCLASS, TEXT)
        .returns(BOOL)
        .stable()
        .java(
            (c, a) ->
                known(OF_INDEX, index(c, a[0]).map(Index::method).orElse(null), (String) a[1]));
    d.function("pg_index_column_has_property", REGCLASS, INT4, TEXT)
        .returns(BOOL)
        .stable()
        .java(
            (c, a) ->
                index(c, a[0])
                    .map(index -> ofColumn(index, ((Long) a[1]).intValue(), (String) a[2]))
                    .orElse(null));
  }

  private static Optional<Index> index(FunctionContext context, Object oid) {
    return CatalogObjects.index(context.catalog(), (Long) oid).map(TableIndex::index);
  }

  /** Null where there is no such method or no such property. */
  private static Long known(Set<String> properties, String method, String property) {
    String name = property.toLowerCase(Locale.ROOT);
    return method == null || !properties.contains(name) ? null : has(method, name);
  }

  private static Long has(String method, String property) {
    return ABILITIES.getOrDefault(method, Set.of()).contains(property) ? 1L : 0L;
  }

  private static Object ofColumn(Index index, int number, String written) {
    String property = written.toLowerCase(Locale.ROOT);
    int keys = index.keys().size();
    if (number < 1 || number > keys + index.include().size()) {
      return null;
    }
    boolean key = number <= keys;
    if (OF_KEY_ORDER.contains(property)) {
      return key ? ordered(index, index.keys().get(number - 1), property) : null;
    }
    return switch (property) {
      case "orderable" -> key ? has(index.method(), property) : 0L;
      case "search_array", "search_nulls" -> key ? has(index.method(), property) : null;
      case "distance_orderable", "returnable" -> byOperatorClass(index.method(), property);
      default -> null;
    };
  }

  private static Long byOperatorClass(String method, String property) {
    if (method.equals("gist") || method.equals("spgist")) {
      throw SqlFault.unsupported("the property " + property + " of " + method + " indexes");
    }
    return has(method, property);
  }

  private static Long ordered(Index index, Index.Key key, String property) {
    if (has(index.method(), "can_order") == 0) {
      return 0L;
    }
    boolean is =
        switch (property) {
          case "asc" -> !key.descending();
          case "desc" -> key.descending();
          case "nulls_first" -> key.nullsFirst();
          default -> !key.nullsFirst();
        };
    return is ? 1L : 0L;
  }
}
