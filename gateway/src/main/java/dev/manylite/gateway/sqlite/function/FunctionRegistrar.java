package dev.manylite.gateway.sqlite.function;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.sqlite.Collation;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/** Registers Java bodies on one connection, each once, when something first asks for it. */
public final class FunctionRegistrar {
  private static final int ANY_COUNT = -1;

  /** SQLITE_INNOCUOUS: may be called from the file's views, triggers, CHECKs and indexes. */
  private static final int INNOCUOUS = 0x200000;

  /** SQLITE_DIRECTONLY: may not; a file from elsewhere could misuse it. */
  private static final int DIRECT_ONLY = 0x80000;

  private final SQLiteConnection connection;
  private final CallTarget target;
  private final KeptRows rows;
  private final OpenRows open;
  private final Set<String> functions = new HashSet<>();
  private final Set<String> collations = new HashSet<>();

  public FunctionRegistrar(
      SQLiteConnection connection, CallTarget target, KeptRows rows, OpenRows open) {
    this.connection = connection;
    this.target = target;
    this.rows = rows;
    this.open = open;
  }

  /**
   * @return whether it is new to the connection; false for templates, which need nothing
   */
  public boolean register(Signature signature) {
    Implementation implementation = signature.implementation();
    if (implementation instanceof Implementation.Scalar scalar) {
      return create(scalar.sqliteName(), signature.volatility(), scalar(signature, scalar.body()));
    }
    if (implementation instanceof Implementation.RoutineCall routine) {
      // The file's schema may call it, and what it may do is its writer's matter.
      Volatility volatility =
          signature.volatility() == Volatility.IMMUTABLE ? Volatility.IMMUTABLE : Volatility.STABLE;
      return create(routine.sqliteName(), volatility, scalar(signature, routine.body()));
    }
    if (implementation instanceof Implementation.Rows set) {
      return rows(signature, set);
    }
    if (implementation instanceof Implementation.Aggregate aggregate) {
      return aggregate(signature, aggregate);
    }
    return false;
  }

  private boolean rows(Signature signature, Implementation.Rows set) {
    create(
        Implementation.Rows.NEXT,
        Volatility.STABLE,
        new ScalarAdapter(
            target, connection.getDatabase(), (c, a) -> open.next((Long) a[0]), true));
    create(
        set.openName(),
        Volatility.STABLE,
        scalar(signature, (c, a) -> open.open(set.body().apply(c, a))));
    return create(
        set.sqliteName(),
        signature.volatility(),
        scalar(signature, (c, a) -> JsonRows.of(set.body().apply(c, a), c)));
  }

  /**
   * @return whether it is new to the connection
   */
  public boolean collation(String name, Comparator<String> order) {
    if (!collations.add(name)) {
      return false;
    }
    try {
      Collation.create(connection, name, new CollationAdapter(target, order));
      return true;
    } catch (SQLException e) {
      collations.remove(name);
      throw new IllegalStateException("can't register collation " + name, e);
    }
  }

  private boolean aggregate(Signature signature, Implementation.Aggregate aggregate) {
    boolean strict = signature.strict();
    var db = connection.getDatabase();
    create(
        Implementation.Aggregate.KEEP_ROW,
        Volatility.STABLE,
        new ScalarAdapter(target, db, (c, a) -> rows.keep(a), false));
    create(
        aggregate.frameName(),
        Volatility.STABLE,
        new ScalarAdapter(target, db, (c, a) -> frame(c, signature, aggregate, a), true));
    create(
        aggregate.windowName(),
        signature.volatility(),
        new WindowAdapter(target, db, aggregate.accumulator(), strict));
    return create(
        aggregate.sqliteName(),
        signature.volatility(),
        new AggregateAdapter(target, db, aggregate.accumulator(), strict));
  }

  private Object frame(
      FunctionContext context,
      Signature signature,
      Implementation.Aggregate aggregate,
      Object[] arguments) {
    Accumulator accumulator = aggregate.accumulator().get();
    for (Object[] row : rows.named((String) arguments[0])) {
      if (!signature.strict() || !Arrays.asList(row).contains(null)) {
        accumulator.step(context, row);
      }
    }
    return accumulator.result(context);
  }

  private ScalarAdapter scalar(Signature signature, Implementation.ScalarBody body) {
    return new ScalarAdapter(target, connection.getDatabase(), body, signature.strict());
  }

  private boolean create(String name, Volatility volatility, Function adapter) {
    if (!functions.add(name)) {
      return false;
    }
    try {
      Function.create(connection, name, adapter, ANY_COUNT, flags(volatility));
      return true;
    } catch (SQLException e) {
      functions.remove(name);
      throw new IllegalStateException("can't register function " + name, e);
    }
  }

  private static int flags(Volatility volatility) {
    return switch (volatility) {
      case IMMUTABLE -> Function.FLAG_DETERMINISTIC | INNOCUOUS;
      case STABLE -> INNOCUOUS;
      case VOLATILE -> DIRECT_ONLY;
    };
  }
}
