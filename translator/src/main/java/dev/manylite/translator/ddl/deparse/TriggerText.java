package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.schema.BuiltInTrigger;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A trigger as CREATE TRIGGER would make it ({@code pg_get_triggerdef}).
 *
 * @param condition WHEN as it is shown, without its parentheses; null for none
 * @param pretty names are not qualified where the search path finds them
 */
public record TriggerText(
    Catalog catalog, Relation relation, Trigger trigger, String condition, boolean pretty) {

  /** As PostgreSQL names events, whatever order they were written in. */
  private static final List<TriggerEvent> ORDER =
      List.of(TriggerEvent.INSERT, TriggerEvent.DELETE, TriggerEvent.UPDATE, TriggerEvent.TRUNCATE);

  public String text() {
    StringBuilder text = new StringBuilder("CREATE ");
    text.append(trigger.constraint() ? "CONSTRAINT TRIGGER " : "TRIGGER ")
        .append(PgText.identifier(trigger.name()))
        .append(' ')
        .append(trigger.timing().words())
        .append(' ')
        .append(events())
        .append(" ON ")
        .append(name(relation, !pretty))
        .append(' ');
    if (trigger.constraint()) {
      referenced().ifPresent(r -> text.append("FROM ").append(name(r, false)).append(' '));
      text.append(trigger.deferrable() ? "" : "NOT ")
          .append("DEFERRABLE INITIALLY ")
          .append(trigger.initiallyDeferred() ? "DEFERRED " : "IMMEDIATE ");
    }
    if (trigger.oldTable() != null || trigger.newTable() != null) {
      text.append("REFERENCING ");
      if (trigger.oldTable() != null) {
        text.append("OLD TABLE AS ").append(PgText.identifier(trigger.oldTable())).append(' ');
      }
      if (trigger.newTable() != null) {
        text.append("NEW TABLE AS ").append(PgText.identifier(trigger.newTable())).append(' ');
      }
    }
    text.append(trigger.row() ? "FOR EACH ROW " : "FOR EACH STATEMENT ");
    if (condition != null) {
      text.append("WHEN (").append(condition).append(") ");
    }
    return text.append(action()).toString();
  }

  private String events() {
    return ORDER.stream()
        .filter(trigger.events()::contains)
        .map(e -> e == TriggerEvent.UPDATE ? update() : e.name())
        .collect(Collectors.joining(" OR "));
  }

  private String update() {
    return trigger.columns().isEmpty()
        ? "UPDATE"
        : trigger.columns().stream()
            .flatMap(n -> relation.columns().stream().filter(c -> c.number() == n))
            .map(Column::name)
            .map(PgText::identifier)
            .collect(Collectors.joining(", ", "UPDATE OF ", ""));
  }

  private Optional<Relation> referenced() {
    return catalog.byOid().relation(trigger.referenced());
  }

  private String name(Relation named, boolean always) {
    boolean visible =
        catalog.relation(null, named.name()).filter(r -> r.oid() == named.oid()).isPresent();
    String name = PgText.identifier(named.name());
    return always || !visible ? PgText.identifier(named.schema()) + "." + name : name;
  }

  /** EXECUTE FUNCTION and what follows. */
  public String action() {
    return trigger.arguments().stream()
        .map(PgText::literal)
        .collect(Collectors.joining(", ", "EXECUTE FUNCTION " + function() + "(", ")"));
  }

  private String function() {
    Optional<Routine> own = catalog.routine(trigger.function());
    if (own.isEmpty()) {
      return BuiltInTrigger.of(trigger.function())
          .map(BuiltInTrigger::functionName)
          .orElse(Integer.toUnsignedString(trigger.function()));
    }
    return RoutineNames.of(own.get(), catalog, false);
  }
}
