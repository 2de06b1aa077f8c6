package dev.manylite.gateway.session.setting;

/**
 * A setting whose value lives elsewhere: the transaction's modes, the session's role. Outside the
 * rollback rules of {@link Settings}; whoever holds the value keeps them.
 */
public interface VirtualSetting {
  String show();

  /**
   * @throws dev.manylite.translator.fault.SqlFault where it may not change so
   */
  void assign(String value, boolean local);

  /** RESET. */
  void reset();
}
