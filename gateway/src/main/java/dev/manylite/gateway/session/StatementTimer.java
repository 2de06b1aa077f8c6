package dev.manylite.gateway.session;

import java.time.Duration;

/** statement_timeout. */
final class StatementTimer {
  private StatementTimer() {}

  static void begin(Session session) {
    session
        .interruption()
        .begin(Duration.ofMillis(session.settings().integer("statement_timeout")));
  }
}
