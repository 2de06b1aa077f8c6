package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.OID;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** pg_table_is_visible and its kin (manual, 9.26.3). */
final class Visibility implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("pg_table_is_visible", OID)
        .returns(BOOL)
        .stable()
        .java((c, a) -> flag(CatalogObjects.isVisible(c.catalog(), (Long) a[0])));
    d.function("pg_type_is_visible", OID)
        .returns(BOOL)
        .stable()
        .java((c, a) -> typeVisible(c, (Long) a[0]));
    d.function("pg_statistics_obj_is_visible", OID)
        .returns(BOOL)
        .stable()
        .java(
            (c, a) ->
                StatisticsDefinitions.find(c, (Long) a[0])
                    .map(f -> c.catalog().searchPath().contains(f.statistics().schema()) ? 1L : 0L)
                    .orElse(null));
    for (String kind :
        List.of(
            "collation",
            "opclass",
            "opfamily",
            "conversion",
            "ts_config",
            "ts_dict",
            "ts_parser",
            "ts_template")) {
      d.function("pg_" + kind + "_is_visible", OID).returns(BOOL).stable().java((c, a) -> 1L);
    }
  }

  private static Object typeVisible(FunctionContext context, long oid) {
    Boolean visible = CatalogObjects.isVisibleType(context.catalog(), oid);
    return visible == null && context.service(RecordedObjects.class).typeName((int) oid) != null
        ? (Object) 1L
        : flag(visible);
  }

  private static Object flag(Boolean value) {
    return value == null ? null : (Object) (value ? 1L : 0L);
  }
}
