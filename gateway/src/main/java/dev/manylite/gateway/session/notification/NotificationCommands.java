package dev.manylite.gateway.session.notification;

import dev.manylite.gateway.session.utility.UtilityTable;
import dev.manylite.translator.parse.tree.Listen;
import dev.manylite.translator.parse.tree.Notify;
import dev.manylite.translator.parse.tree.Unlisten;

/** LISTEN, NOTIFY, UNLISTEN. */
public final class NotificationCommands {
  private NotificationCommands() {}

  public static void addTo(UtilityTable table) {
    table.command(
        Listen.class,
        (session, statement) -> {
          session.notifications().listen(statement.channel());
          return "LISTEN";
        });
    table.command(
        Unlisten.class,
        (session, statement) -> {
          session.notifications().unlisten(statement.channel());
          return "UNLISTEN";
        });
    table.command(
        Notify.class,
        (session, statement) -> {
          session.notifications().notify(statement.channel(), statement.payload());
          return "NOTIFY";
        });
  }
}
