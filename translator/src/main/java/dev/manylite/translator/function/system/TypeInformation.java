package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.ANY;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.OIDVECTOR;
import static dev.manylite.translator.type.Types.REGCLASS;
import static dev.manylite.translator.type.Types.REGNAMESPACE;
import static dev.manylite.translator.type.Types.REGOPER;
import static dev.manylite.translator.type.Types.REGOPERATOR;
import static dev.manylite.translator.type.Types.REGPROC;
import static dev.manylite.translator.type.Types.REGPROCEDURE;
import static dev.manylite.translator.type.Types.REGROLE;
import static dev.manylite.translator.type.Types.REGTYPE;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.ddl.deparse.TypeText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** format_type, oidvectortypes, pg_typeof, to_reg* (manual, 9.26.4). */
final class TypeInformation implements FunctionSet {
  private static final Set<String> MISSING =
      Set.of(
          SqlState.AMBIGUOUS_FUNCTION,
          SqlState.UNDEFINED_TABLE,
          SqlState.UNDEFINED_OBJECT,
          SqlState.UNDEFINED_FUNCTION,
          SqlState.INVALID_SCHEMA_NAME);

  @Override
  public void define(Definitions d) {
    d.function("format_type", OID, INT4)
        .returns(TEXT)
        .stable()
        .calledOnNull()
        .java((c, a) -> format(c, (Long) a[0], (Long) a[1]));
    d.function("pg_typeof", ANY)
        .returns(REGTYPE)
        .stable()
        .calledOnNull()
        .javaByType((types, result) -> (c, a) -> Integer.toUnsignedLong(types.get(0).oid()));
    d.function("oidvectortypes", OIDVECTOR)
        .returns(TEXT)
        .stable()
        .java((c, a) -> formatAll(c, ArrayValue.parse((String) a[0])));
    to(d, "to_regclass", REGCLASS, "regclass");
    to(d, "to_regtype", REGTYPE, "regtype");
    to(d, "to_regproc", REGPROC, "regproc");
    to(d, "to_regprocedure", REGPROCEDURE, "regprocedure");
    to(d, "to_regoper", REGOPER, "regoper");
    to(d, "to_regoperator", REGOPERATOR, "regoperator");
    to(d, "to_regnamespace", REGNAMESPACE, "regnamespace");
    to(d, "to_regrole", REGROLE, "regrole");
  }

  private static void to(Definitions d, String name, PgType type, String regType) {
    d.function(name, TEXT)
        .returns(type)
        .stable()
        .java(
            (c, a) -> {
              try {
                return Integer.toUnsignedLong(c.types().objectNames().oid(regType, (String) a[0]));
              } catch (SqlFault fault) {
                // Of a type of an argument it is a fault.
                boolean argument =
                    fault.sqlState().equals(SqlState.UNDEFINED_OBJECT)
                        && (type == REGPROCEDURE || type == REGOPERATOR);
                if (MISSING.contains(fault.sqlState()) && !argument) {
                  return null;
                }
                throw fault;
              }
            });
  }

  private static String format(FunctionContext context, Long oid, Long modifier) {
    if (oid == null) {
      return null;
    }
    if (oid == 0) {
      return "-";
    }
    return context
        .catalog()
        .type(oid.intValue())
        .map(t -> format(t, modifier, new TypeText(context.catalog(), false)))
        .orElseGet(
            () -> {
              String name = context.service(RecordedObjects.class).typeName(oid.intValue());
              return name == null ? "???" : name;
            });
  }

  private static String formatAll(FunctionContext context, List<?> oids) {
    return oids.stream()
        .map(oid -> format(context, Long.valueOf(oid.toString()), null))
        .collect(Collectors.joining(", "));
  }

  private static String format(PgType type, Long modifier, TypeText text) {
    return modifier == null ? text.of(type) : text.of(new SqlType(type, modifier.intValue()));
  }
}
