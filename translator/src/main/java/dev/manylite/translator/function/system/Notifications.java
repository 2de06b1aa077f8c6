package dev.manylite.translator.function.system;

import java.util.List;

/** The session's notifications; a service of {@code FunctionContext}. */
public interface Notifications {
  /**
   * NOTIFY, at the transaction's commit.
   *
   * @throws dev.manylite.translator.fault.SqlFault 22023
   */
  void notify(String channel, String payload);

  /** What the session listens to, in order. */
  List<String> channels();

  /** How full the queue is, 0 to 1. */
  double usage();
}
