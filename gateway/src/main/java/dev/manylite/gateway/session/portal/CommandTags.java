package dev.manylite.gateway.session.portal;

import dev.manylite.translator.Plan;

/** The tags of CommandComplete (manual, 55.7). */
public final class CommandTags {
  private CommandTags() {}

  public static String of(Plan.Command command, long rows) {
    return switch (command) {
      case SELECT -> "SELECT " + rows;
      case INSERT -> "INSERT 0 " + rows;
      case UPDATE -> "UPDATE " + rows;
      case DELETE -> "DELETE " + rows;
      case MERGE -> "MERGE " + rows;
    };
  }
}
