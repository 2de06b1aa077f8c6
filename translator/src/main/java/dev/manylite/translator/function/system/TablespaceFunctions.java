package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;

/**
 * pg_tablespace_location and pg_tablespace_size (manual, 9.26.4 and 9.27.7): both tablespaces lie
 * in the data folder.
 */
final class TablespaceFunctions implements FunctionSet {
  private static final String UNDEFINED_FILE = "58P01";
  private static final long DEFAULT = 1663;
  private static final long GLOBAL = 1664;

  @Override
  public void define(Definitions d) {
    d.function("pg_tablespace_location", OID)
        .returns(TEXT)
        .stable()
        .java((c, a) -> location((Long) a[0]));
    d.function("pg_tablespace_size", OID)
        .returns(INT8)
        .isVolatile()
        .java((c, a) -> size(c, (Long) a[0]));
    d.function("pg_tablespace_size", NAME)
        .returns(INT8)
        .isVolatile()
        .java((c, a) -> size(c, named((String) a[0])));
  }

  private static long named(String name) {
    return switch (name) {
      case "pg_default" -> DEFAULT;
      case "pg_global" -> GLOBAL;
      default ->
          throw new SqlFault(
              SqlState.UNDEFINED_OBJECT, "tablespace \"" + name + "\" does not exist");
    };
  }

  /** Null for an unknown one. */
  private static Long size(FunctionContext context, long oid) {
    ServerFacts facts = context.service(ServerFacts.class);
    if (oid == DEFAULT) {
      return facts.databasesSize();
    }
    return oid == GLOBAL ? (Long) facts.systemSize() : null;
  }

  /** 0 stands for the database's own. */
  private static String location(long oid) {
    if (oid == 0 || oid == DEFAULT || oid == GLOBAL) {
      return "";
    }
    throw new SqlFault(
        UNDEFINED_FILE, "could not stat file \"pg_tblspc/" + oid + "\": No such file or directory");
  }
}
