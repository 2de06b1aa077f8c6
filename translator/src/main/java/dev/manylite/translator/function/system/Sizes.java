package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.NUMERIC;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.REGCLASS;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.schema.Relation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** pg_database_size, pg_relation_size, pg_size_pretty and their kin (manual, 9.27.7). */
final class Sizes implements FunctionSet {
  private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB", "PB");
  private static final BigDecimal SMALL = BigDecimal.valueOf(10 * 1024);
  private static final BigInteger LARGE = BigInteger.valueOf(20 * 1024 - 1);

  @Override
  public void define(Definitions d) {
    d.function("pg_database_size", NAME)
        .returns(INT8)
        .isVolatile()
        .java((c, a) -> database(c, (String) a[0]));
    d.function("pg_database_size", OID)
        .returns(INT8)
        .isVolatile()
        .java((c, a) -> c.service(ServerFacts.class).databaseSize(((Long) a[0]).intValue()));
    for (String name :
        List.of("pg_relation_size", "pg_table_size", "pg_total_relation_size", "pg_indexes_size")) {
      d.function(name, REGCLASS)
          .returns(INT8)
          .isVolatile()
          .java((c, a) -> relation(c, (Long) a[0], name));
    }
    d.function("pg_size_pretty", INT8).returns(TEXT).java((c, a) -> pretty((Long) a[0]));
    d.function("pg_size_pretty", NUMERIC)
        .returns(TEXT)
        .java((c, a) -> pretty(new BigDecimal((String) a[0])));
  }

  /** As of an integer, but for a fraction of bytes, which is shown. */
  private static String pretty(BigDecimal bytes) {
    if (bytes.abs().compareTo(SMALL) < 0) {
      return bytes.toPlainString() + " bytes";
    }
    BigInteger size = bytes.toBigInteger().divide(BigInteger.ONE.shiftLeft(9));
    int unit = 1;
    while (size.abs().compareTo(LARGE) >= 0 && unit < UNITS.size() - 1) {
      size = size.divide(BigInteger.ONE.shiftLeft(10));
      unit++;
    }
    BigInteger half = size.add(BigInteger.valueOf(size.signum() < 0 ? -1 : 1));
    return half.divide(BigInteger.TWO) + " " + UNITS.get(unit);
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
          // They have no storage of their own.
          .or(() -> CatalogObjects.sequence(context.catalog(), oid).map(s -> 0L))
          .or(() -> CatalogObjects.composite(context.catalog(), oid).map(t -> 0L))
          .orElse(null);
    }
    if (table.isPartitioned()) {
      // Its rows are its partitions'.
      return 0L;
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
    long size = bytes;
    if (Math.abs(size) < 10 * 1024) {
      return size + " bytes";
    }
    size /= 1 << 9;
    int unit = 1;
    while (Math.abs(size) >= 20 * 1024 - 1 && unit < UNITS.size() - 1) {
      size /= 1 << 10;
      unit++;
    }
    return (size + (size < 0 ? -1 : 1)) / 2 + " " + UNITS.get(unit);
  }
}
