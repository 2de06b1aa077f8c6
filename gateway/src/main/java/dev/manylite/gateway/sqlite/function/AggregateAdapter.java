package dev.manylite.gateway.sqlite.function;

import dev.manylite.translator.function.Implementation.Accumulator;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.sqlite.Function;
import org.sqlite.core.DB;

/**
 * An aggregate. The driver clones the registered object for each group and calls only the clones;
 * the original stays without state.
 */
final class AggregateAdapter extends Function.Aggregate implements ResultSink {
  private final CallTarget target;
  private final DB db;
  private final Supplier<Accumulator> accumulators;
  private final boolean strict;
  private Accumulator accumulator;

  /** Null where the accumulator keeps nothing. */
  private Kept kept;

  AggregateAdapter(CallTarget target, DB db, Supplier<Accumulator> accumulators, boolean strict) {
    this.target = target;
    this.db = db;
    this.accumulators = accumulators;
    this.strict = strict;
  }

  @Override
  protected void xStep() throws SQLException {
    try {
      Object[] arguments = Arguments.read(db, this, args(), strict);
      if (accumulator == null) {
        accumulator = accumulators.get();
        kept = accumulator.keepsArguments() ? new Kept(target.memory()) : null;
      }
      if (arguments != null) {
        if (kept != null) {
          kept.add(arguments);
        }
        accumulator.step(target.context(), arguments);
      }
    } catch (Throwable thrown) {
      target.fail(thrown);
      error("aggregate failed");
    }
  }

  @Override
  protected void xFinal() throws SQLException {
    MemoryUse memory = target.memory();
    long before = memory.beginCall();
    try {
      Accumulator group = accumulator == null ? accumulators.get() : accumulator;
      if (kept != null) {
        kept.reserveResult();
      }
      set(group.result(target.context()));
    } catch (Throwable thrown) {
      target.fail(thrown);
      error("aggregate failed");
    } finally {
      memory.endCall(before);
      if (kept != null) {
        kept.giveBack();
      }
    }
  }

  @Override
  public void setNull() throws SQLException {
    result();
  }

  @Override
  public void setLong(long value) throws SQLException {
    result(value);
  }

  @Override
  public void setDouble(double value) throws SQLException {
    result(value);
  }

  @Override
  public void setText(String value) throws SQLException {
    result(value);
  }

  @Override
  public void setBlob(byte[] value) throws SQLException {
    result(value);
  }
}
