package dev.manylite.translator.function;

import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function of the database's own as one call has it: with what its polymorphic parameters are.
 * SQLite knows it by a name that says all of this, so that a handle that finds the name in the
 * file's schema can make the function from it. What the function is by then is looked up when it is
 * called.
 *
 * @param oid the routine's
 * @param arguments types of its inputs
 * @param result the type that it returns; 0 for a record with {@code fields}
 * @param fields types of the record's fields where the call says what they are; else empty
 */
public record RoutineTarget(
    int oid,
    Volatility volatility,
    boolean strict,
    List<Integer> arguments,
    int result,
    List<Integer> fields) {
  private static final String PREFIX = "routine_";

  public RoutineTarget {
    arguments = List.copyOf(arguments);
    fields = List.copyOf(fields);
  }

  public static RoutineTarget of(Routine routine, List<PgType> arguments, PgType result) {
    boolean record = result instanceof RowType row && row.isAnonymous();
    List<Integer> fields =
        record ? ((RowType) result).fields().stream().map(f -> f.type().oid()).toList() : List.of();
    return new RoutineTarget(
        routine.oid(),
        routine.volatility(),
        routine.strict(),
        arguments.stream().map(PgType::oid).toList(),
        record ? 0 : result.oid(),
        fields);
  }

  private String name(char kind) {
    StringBuilder name = new StringBuilder(PREFIX).append(oid).append('_').append(kind);
    name.append(Character.toLowerCase(volatility.name().charAt(0)));
    name.append(strict ? 't' : 'f').append('_').append(result);
    fields.forEach(f -> name.append('x').append(f));
    arguments.forEach(a -> name.append('_').append(a));
    return name.toString();
  }

  /** As one value. */
  public Signature scalar(String name, List<PgType> types, PgType type) {
    return new Signature(
        name,
        false,
        types,
        type,
        Kind.SCALAR,
        volatility,
        strict,
        false,
        0,
        new Implementation.RoutineCall(
            name('s'),
            (context, values) ->
                context.service(RoutineInvoker.class).value(context, this, values)));
  }

  /** As a table of one column. */
  public Signature table(String name, String column, List<PgType> types, PgType type) {
    return new Signature(
        name,
        false,
        types,
        type,
        Kind.SET_RETURNING,
        volatility,
        strict,
        false,
        0,
        new Implementation.Rows(
            name('r'),
            List.of(new ResultColumn(column, type)),
            (context, values) ->
                context.service(RoutineInvoker.class).rows(context, this, values)));
  }

  /** Whether a call of the signature is one of a function of the database's own. */
  public static boolean isCalledBy(Signature signature) {
    return signature.implementation() instanceof Implementation.RoutineCall
        || signature.implementation() instanceof Implementation.Rows rows
            && rows.sqliteName().startsWith(PREFIX);
  }

  /** What a call of the signature, for which {@link #isCalledBy} holds, is one of. */
  public static RoutineTarget of(Signature signature) {
    return read(
        signature.implementation() instanceof Implementation.RoutineCall call
            ? call.sqliteName()
            : ((Implementation.Rows) signature.implementation()).sqliteName());
  }

  /** The function that a file's schema calls by this name; empty for another name. */
  public static Optional<Signature> named(String sqliteName) {
    if (!sqliteName.matches(PREFIX + "\\d+_s[isv][tf]_\\d+(x\\d+)*(_\\d+)*")) {
      return Optional.empty();
    }
    RoutineTarget target = read(sqliteName);
    List<PgType> types = target.arguments().stream().map(a -> Types.TEXT).toList();
    return Optional.of(target.scalar(sqliteName, types, Types.TEXT));
  }

  private static RoutineTarget read(String sqliteName) {
    String[] parts = sqliteName.substring(PREFIX.length()).split("_");
    Volatility volatility =
        switch (parts[1].charAt(1)) {
          case 'i' -> Volatility.IMMUTABLE;
          case 's' -> Volatility.STABLE;
          default -> Volatility.VOLATILE;
        };
    String[] result = parts[2].split("x");
    List<Integer> fields = new ArrayList<>();
    for (int i = 1; i < result.length; i++) {
      fields.add(Integer.valueOf(result[i]));
    }
    List<Integer> arguments = new ArrayList<>();
    for (int i = 3; i < parts.length; i++) {
      arguments.add(Integer.valueOf(parts[i]));
    }
    return new RoutineTarget(
        Integer.parseInt(parts[0]),
        volatility,
        parts[1].charAt(2) == 't',
        arguments,
        Integer.parseInt(result[0]),
        fields);
  }
}
