package dev.manylite.gateway.sqlite.function;

import dev.manylite.translator.function.Implementation.ScalarBody;
import java.sql.SQLException;
import org.sqlite.Function;
import org.sqlite.FunctionState;
import org.sqlite.core.DB;

/** A scalar function; one that runs SQL on the same handle may come back here. */
final class ScalarAdapter extends Function implements ResultSink {
  private final CallTarget target;
  private final DB db;
  private final ScalarBody body;
  private final boolean strict;

  ScalarAdapter(CallTarget target, DB db, ScalarBody body, boolean strict) {
    this.target = target;
    this.db = db;
    this.body = body;
    this.strict = strict;
  }

  @Override
  protected void xFunc() throws SQLException {
    MemoryUse memory = target.memory();
    long before = memory.beginCall();
    try {
      Object[] arguments = Arguments.read(db, this, args(), strict);
      if (arguments == null) {
        result();
      } else {
        memory.reserveFor(arguments);
        FunctionState call = FunctionState.of(this);
        Object result;
        try {
          result = body.apply(target.context(), arguments);
        } finally {
          call.restore();
        }
        set(result);
      }
    } catch (Throwable thrown) {
      target.fail(thrown);
      error("function failed");
    } finally {
      memory.endCall(before);
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
