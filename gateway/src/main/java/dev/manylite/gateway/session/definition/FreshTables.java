package dev.manylite.gateway.session.definition;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.transaction.TransactionListener;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The tables that the present transaction made or truncated, as COPY FREEZE asks for (manual,
 * COPY): each with the moment at which it did.
 */
public final class FreshTables implements TransactionListener {
  private final Session session;
  private final Map<Integer, Integer> created = new HashMap<>();
  private final Map<Integer, Integer> truncated = new HashMap<>();

  public FreshTables(Session session) {
    this.session = session;
  }

  /** A definition was carried out; it may have made tables. */
  void created(Schema before, Schema after) {
    if (after.relations().size() <= before.relations().size()) {
      return;
    }
    Set<Integer> known = new HashSet<>();
    before.relations().forEach(relation -> known.add(relation.oid()));
    for (Relation relation : after.relations()) {
      if (!known.contains(relation.oid())) {
        created.put(relation.oid(), session.transaction().moment());
      }
    }
  }

  void truncated(Relation table) {
    if (!isFresh(table)) {
      truncated.put(table.oid(), session.transaction().moment());
    }
  }

  /** Whether the innermost subtransaction, or one that has become part of it, made it so. */
  public boolean isFresh(Relation table) {
    int since = session.transaction().subtransactionMoment();
    return created.getOrDefault(table.oid(), -1) >= since
        || truncated.getOrDefault(table.oid(), -1) >= since;
  }

  @Override
  public void ended(boolean committed) {
    created.clear();
    truncated.clear();
  }

  @Override
  public void rolledBackTo(int savepoint) {
    created.values().removeIf(moment -> moment >= savepoint);
    truncated.values().removeIf(moment -> moment >= savepoint);
  }
}
