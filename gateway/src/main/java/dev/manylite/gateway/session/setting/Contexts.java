package dev.manylite.gateway.session.setting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** Who may change a setting, and when (manual, 53.24 {@code context}). */
final class Contexts {
  private Contexts() {}

  /**
   * @param atStart by the start-up message, not by SET
   */
  static void check(SettingDefinition setting, boolean superuser, boolean atStart) {
    String quoted = "parameter \"" + setting.name() + "\" ";
    switch (setting.context()) {
      case INTERNAL -> throw fixed(quoted + "cannot be changed");
      case POSTMASTER -> throw fixed(quoted + "cannot be changed without restarting the server");
      case SIGHUP -> throw fixed(quoted + "cannot be changed now");
      case BACKEND, SUPERUSER_BACKEND -> {
        if (!atStart) {
          throw fixed(quoted + "cannot be set after connection start");
        }
      }
      case SUPERUSER -> {
        if (!superuser) {
          throw new SqlFault(
              SqlState.INSUFFICIENT_PRIVILEGE,
              "permission denied to set parameter \"" + setting.name() + "\"");
        }
      }
      case USER -> {
        // Everybody, always.
      }
    }
  }

  private static SqlFault fixed(String message) {
    return new SqlFault(SqlState.CANT_CHANGE_RUNTIME_PARAM, message);
  }
}
