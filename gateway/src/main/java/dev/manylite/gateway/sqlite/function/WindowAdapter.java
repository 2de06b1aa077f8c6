package dev.manylite.gateway.sqlite.function;

import dev.manylite.translator.function.Implementation.Accumulator;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.sqlite.Function;
import org.sqlite.core.DB;

/**
 * An aggregate over a window. SQLite takes rows out of a moving frame from its front; an
 * accumulator cannot, so the frame's arguments are kept and, once some were taken out, replayed for
 * the next result. Until then rows are added as to a plain aggregate.
 */
final class WindowAdapter extends Function.Window implements ResultSink {
  private final CallTarget target;
  private final DB db;
  private final Supplier<Accumulator> accumulators;
  private final boolean strict;
  private Deque<Object[]> frame;
  private Kept kept;
  private Accumulator accumulator;

  WindowAdapter(CallTarget target, DB db, Supplier<Accumulator> accumulators, boolean strict) {
    this.target = target;
    this.db = db;
    this.accumulators = accumulators;
    this.strict = strict;
  }

  @Override
  protected void xStep() throws SQLException {
    try {
      if (frame == null) {
        frame = new ArrayDeque<>();
        kept = new Kept(target.memory());
        accumulator = accumulators.get();
      }
      Object[] arguments = Arguments.read(db, this, args(), false);
      kept.add(arguments);
      frame.add(arguments);
      if (accumulator != null) {
        add(accumulator, arguments);
      }
    } catch (Throwable thrown) {
      target.fail(thrown);
      error("aggregate failed");
    }
  }

  @Override
  protected void xInverse() {
    kept.remove(frame.poll());
    accumulator = null;
  }

  @Override
  protected void xValue() throws SQLException {
    try {
      if (frame == null) {
        // The registered object itself stands for a frame that was always empty.
        set(accumulators.get().result(target.context()));
        return;
      }
      if (accumulator == null) {
        accumulator = accumulators.get();
        for (Object[] arguments : frame) {
          add(accumulator, arguments);
        }
      }
      set(accumulator.result(target.context()));
    } catch (Throwable thrown) {
      target.fail(thrown);
      error("aggregate failed");
    }
  }

  @Override
  protected void xFinal() throws SQLException {
    xValue();
    if (kept != null) {
      kept.giveBack();
    }
  }

  private void add(Accumulator to, Object[] arguments) {
    if (strict) {
      for (Object argument : arguments) {
        if (argument == null) {
          return;
        }
      }
    }
    to.step(target.context(), arguments);
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
