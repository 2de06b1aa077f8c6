package dev.manylite.translator.function.system.identity;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.RECORD;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** pg_identify_object and pg_identify_object_as_address (manual, 9.26.5): a row each. */
public final class IdentityFunctions implements FunctionSet {
  private static final PgType TEXTS = Types.array(TEXT);

  @Override
  public void define(Definitions d) {
    d.rows("pg_identify_object", OID, OID, INT4)
        .returns(RECORD)
        .stable()
        .calledOnNull()
        .rows(
            List.of(
                new ResultColumn("type", TEXT),
                new ResultColumn("schema", TEXT),
                new ResultColumn("name", TEXT),
                new ResultColumn("identity", TEXT)),
            (c, a) -> row(c, a, i -> new Object[] {i.type(), i.schema(), i.name(), i.identity()}));
    d.rows("pg_identify_object_as_address", OID, OID, INT4)
        .returns(RECORD)
        .stable()
        .calledOnNull()
        .rows(
            List.of(
                new ResultColumn("type", TEXT),
                new ResultColumn("object_names", TEXTS),
                new ResultColumn("object_args", TEXTS)),
            (c, a) ->
                row(
                    c,
                    a,
                    i ->
                        new Object[] {
                          i.type(), ArrayValue.print(i.names()), ArrayValue.print(i.arguments())
                        }));
  }

  /** Of an object that is not there only the kind is said. */
  private static List<Object[]> row(
      FunctionContext context, Object[] arguments, Function<ObjectIdentity, Object[]> columns) {
    ObjectIdentity blank = new ObjectIdentity(null, null, null, null, List.of(), List.of());
    Object[] nothing = new Object[columns.apply(blank).length];
    if (Arrays.stream(arguments).anyMatch(Objects::isNull)) {
      return List.<Object[]>of(nothing);
    }
    ObjectKind kind = ObjectIdentities.kind(((Long) arguments[0]).intValue());
    int part = ((Long) arguments[2]).intValue();
    if (part != 0 && kind != ObjectKind.CLASS) {
      throw new SqlFault(
          SqlState.INTERNAL_ERROR, "invalid non-zero objectSubId for object class " + arguments[0]);
    }
    Optional<ObjectIdentity> found =
        new ObjectIdentities(context).find(kind, ((Long) arguments[1]).intValue(), part);
    nothing[0] = part == 0 ? kind.word() : "table column";
    return List.<Object[]>of(found.map(columns).orElse(nothing));
  }
}
