package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Triggers (manual, 53.58), but for those that enforce foreign keys. */
final class PgTrigger implements SystemRelation {
  private static final int ROW = 1;
  private static final int BEFORE = 2;
  private static final int INSTEAD = 64;

  @Override
  public String name() {
    return "pg_trigger";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      for (Trigger trigger : relation.triggers()) {
        rows.next()
            .set("oid", trigger.oid())
            .set("tgrelid", relation.oid())
            .set("tgname", trigger.name())
            .set("tgfoid", trigger.function())
            .set("tgtype", type(trigger))
            .set("tgenabled", trigger.firing().letter().charAt(0))
            .set("tgisinternal", false)
            .set("tgparentid", relation.lineage().attached().getOrDefault(trigger.oid(), 0))
            .set("tgconstrrelid", trigger.referenced())
            .set("tgconstraint", trigger.constraint() ? trigger.oid() : 0)
            .set("tgdeferrable", trigger.deferrable())
            .set("tginitdeferred", trigger.initiallyDeferred())
            .set("tgnargs", trigger.arguments().size())
            .set("tgattr", trigger.columns())
            .set("tgargs", arguments(trigger))
            .set("tgqual", trigger.when())
            .set("tgoldtable", trigger.oldTable())
            .set("tgnewtable", trigger.newTable());
      }
    }
  }

  private static int type(Trigger trigger) {
    int type = trigger.row() ? ROW : 0;
    for (TriggerEvent event : trigger.events()) {
      type |=
          switch (event) {
            case INSERT -> 4;
            case DELETE -> 8;
            case UPDATE -> 16;
            case TRUNCATE -> 32;
          };
    }
    return type
        | switch (trigger.timing()) {
          case BEFORE -> BEFORE;
          case INSTEAD_OF -> INSTEAD;
          case AFTER -> 0;
        };
  }

  /** Each with a zero byte behind it. */
  private static byte[] arguments(Trigger trigger) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String argument : trigger.arguments()) {
      bytes.writeBytes(argument.getBytes(StandardCharsets.UTF_8));
      bytes.write(0);
    }
    return bytes.toByteArray();
  }
}
