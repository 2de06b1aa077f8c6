package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;
import java.util.Set;

/**
 * pg_current_logfile (manual, 9.26.1): there is no logging collector, so it is null; and the
 * functions that read a file (9.27.9), which is null for a null name, and else refused: the
 * server's files are nobody's business who comes in over the wire.
 */
final class LogFiles implements FunctionSet {
  private static final Set<String> FORMATS = Set.of("stderr", "csvlog", "jsonlog");

  private static final RowType FACTS =
      RowType.anonymous(
          List.of(
              new RowType.Field("size", SqlType.of(INT8)),
              new RowType.Field("access", SqlType.of(TIMESTAMPTZ)),
              new RowType.Field("modification", SqlType.of(TIMESTAMPTZ)),
              new RowType.Field("change", SqlType.of(TIMESTAMPTZ)),
              new RowType.Field("creation", SqlType.of(TIMESTAMPTZ)),
              new RowType.Field("isdir", SqlType.of(BOOL))));

  @Override
  public void define(Definitions d) {
    d.function("pg_current_logfile").returns(TEXT).isVolatile().java((c, a) -> null);
    d.function("pg_current_logfile", TEXT)
        .returns(TEXT)
        .isVolatile()
        .calledOnNull()
        .java((c, a) -> ofFormat((String) a[0]));
    refused(d.function("pg_stat_file", TEXT), FACTS, "pg_stat_file");
    refused(d.function("pg_stat_file", TEXT, BOOL), FACTS, "pg_stat_file");
    for (String name : List.of("pg_read_file", "pg_read_binary_file")) {
      PgType content = name.equals("pg_read_file") ? TEXT : BYTEA;
      refused(d.function(name, TEXT), content, name);
      refused(d.function(name, TEXT, INT8, INT8), content, name);
      refused(d.function(name, TEXT, INT8, INT8, BOOL), content, name);
    }
  }

  private static void refused(Definitions.Definition d, PgType result, String name) {
    d.returns(result)
        .isVolatile()
        .java(
            (c, a) -> {
              throw SqlFault.unsupported("function " + name);
            });
  }

  private static Object ofFormat(String format) {
    if (format != null && !FORMATS.contains(format)) {
      throw new SqlFault(
              SqlState.INVALID_PARAMETER_VALUE, "log format \"" + format + "\" is not supported")
          .withHint("The supported log formats are \"stderr\", \"csvlog\", and \"jsonlog\".");
    }
    return null;
  }
}
