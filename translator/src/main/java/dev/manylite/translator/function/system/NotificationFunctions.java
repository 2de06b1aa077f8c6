package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.VOID;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** pg_notify, pg_listening_channels, pg_notification_queue_usage (manual, NOTIFY and 9.26.1). */
final class NotificationFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("pg_notify", TEXT, TEXT)
        .returns(VOID)
        .isVolatile()
        .calledOnNull()
        .java((c, a) -> send(c, (String) a[0], (String) a[1]));
    d.rows("pg_listening_channels").returns(TEXT).stable().rows((c, a) -> channels(c));
    d.function("pg_notification_queue_usage")
        .returns(FLOAT8)
        .isVolatile()
        .java((c, a) -> notifications(c).usage());
  }

  private static Notifications notifications(FunctionContext context) {
    return context.service(Notifications.class);
  }

  private static Object send(FunctionContext context, String channel, String payload) {
    notifications(context).notify(channel == null ? "" : channel, payload == null ? "" : payload);
    return "";
  }

  private static List<Object[]> channels(FunctionContext context) {
    return notifications(context).channels().stream().map(c -> new Object[] {c}).toList();
  }
}
