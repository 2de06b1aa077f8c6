package dev.manylite.gateway.session;

import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.pgwire.message.BackendMessage.ErrorResponse;
import dev.manylite.pgwire.server.Backend;
import dev.manylite.translator.fault.SqlState;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** idle_in_transaction_session_timeout and idle_session_timeout. */
final class IdleTimeouts {
  private static final String IDLE_SESSION_TIMEOUT = "57P05";

  private final ScheduledExecutorService timers;
  private final Settings settings;
  private final Backend.Notices connection;
  private Future<?> pending;

  IdleTimeouts(ScheduledExecutorService timers, Settings settings, Backend.Notices connection) {
    this.timers = timers;
    this.settings = settings;
    this.connection = connection;
  }

  /** The session waits for its client from now on. */
  void start(boolean inTransaction) {
    stop();
    if (inTransaction) {
      schedule(
          "idle_in_transaction_session_timeout",
          SqlState.IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
          "terminating connection due to idle-in-transaction timeout");
    } else {
      schedule(
          "idle_session_timeout",
          IDLE_SESSION_TIMEOUT,
          "terminating connection due to idle-session timeout");
    }
  }

  /** The client sent something. */
  void stop() {
    if (pending != null) {
      pending.cancel(false);
      pending = null;
    }
  }

  private void schedule(String setting, String sqlState, String message) {
    int milliseconds = settings.integer(setting);
    if (milliseconds > 0) {
      pending =
          timers.schedule(
              () -> connection.terminate(ErrorResponse.fatal(sqlState, message)),
              milliseconds,
              TimeUnit.MILLISECONDS);
    }
  }
}
