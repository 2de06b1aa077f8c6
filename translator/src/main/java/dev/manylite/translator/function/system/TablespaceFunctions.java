package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** pg_tablespace_location (manual, 9.26.4): both tablespaces lie in the data folder. */
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
