package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.REGCLASS;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.schema.Relation;
import java.util.List;

/** pg_database_size, pg_relation_size, pg_size_pretty and their kin (manual, 9.27.7). */
final class Sizes implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("pg_database_size", NAME)
        .returns(INT8)
        .isVolatile()
        .java((c, a) -> database(c, (String) a[0]));
    for (String name :
        List.of("pg_relation_size", "pg_table_size", "pg_total_relation_size", "pg_indexes_size")) {
      d.function(name, REGCLASS)
          .returns(INT8)
          .isVolatile()
          .java((c, a) -> relation(c, (Long) a[0], name));
    }
    d.function("pg_size_pretty", INT8).returns(TEXT).java((c, a) -> pretty((Long) a[0]));
  }

  private static Long database(FunctionContext context, String name) {
    long size = context.service(ServerFacts.class).databaseSize(name);
    if (size < 0) {
      throw new SqlFault(SqlState.INVALID_CATALOG_NAME, "database \"" + name + "\" does not exist");
    }
    return size;
  }

  private static Object relation(FunctionContext context, long oid, String function) {
    ServerFacts facts = context.service(ServerFacts.class);
    Relation table = CatalogObjects.relation(context.catalog(), oid).orElse(null);
    if (table == null) {
      return CatalogObjects.index(context.catalog(), oid)
          .map(i -> (Object) facts.relationSize(i.index().name()))
          .orElse(null);
    }
    long heap = facts.relationSize(table.sqliteName());
    long indexes = table.indexes().stream().mapToLong(i -> facts.relationSize(i.name())).sum();
    return switch (function) {
      case "pg_indexes_size" -> indexes;
      case "pg_total_relation_size" -> heap + indexes;
      default -> heap;
    };
  }

  /** Half-rounded in steps of 1024, the next unit from 10240 on. */
  private static String pretty(long bytes) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB", "PB"};
    long size = bytes;
    if (Math.abs(size) < 10 * 1024) {
      return size + " bytes";
    }
    size /= 1 << 9;
    int unit = 1;
    while (Math.abs(size) >= 20 * 1024 - 1 && unit < units.length - 1) {
      size /= 1 << 10;
      unit++;
    }
    return (size + (size < 0 ? -1 : 1)) / 2 + " " + units[unit];
  }
}
