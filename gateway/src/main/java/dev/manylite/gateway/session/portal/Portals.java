package dev.manylite.gateway.session.portal;

import dev.manylite.gateway.session.transaction.TransactionListener;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A session's portals and cursors. They end with their transaction, but for held cursors. */
public final class Portals implements TransactionListener {
  private final Map<String, Portal> open = new LinkedHashMap<>();

  /**
   * Adds a portal. The unnamed one is replaced.
   *
   * @throws SqlFault 42P03 where the name is taken
   */
  public void add(Portal portal) {
    if (portal.name().isEmpty()) {
      close("");
    } else if (open.containsKey(portal.name())) {
      portal.close();
      throw new SqlFault(
          SqlState.DUPLICATE_CURSOR, "cursor \"" + portal.name() + "\" already exists");
    }
    open.put(portal.name(), portal);
  }

  public Portal find(String name) {
    return open.get(name);
  }

  /** Cursors for pg_cursors. */
  public Collection<Portal> all() {
    return List.copyOf(open.values());
  }

  /** False if there was none. */
  public boolean close(String name) {
    Portal portal = open.remove(name);
    if (portal == null) {
      return false;
    }
    portal.close();
    return true;
  }

  /** CLOSE ALL: what DECLARE made. */
  public void closeCursors() {
    for (Portal portal : all()) {
      if (portal.options() != null) {
        close(portal.name());
      }
    }
  }

  public void closeAll() {
    closeIf(true);
  }

  @Override
  public void beforeCommit() {
    for (Portal portal : all()) {
      if (!portal.held()) {
        if (portal.options() != null && portal.options().hold()) {
          portal.hold();
        } else {
          close(portal.name());
        }
      }
    }
  }

  @Override
  public void ended(boolean committed) {
    closeIf(false);
  }

  @Override
  public void beforeWrite() {
    for (Portal portal : all()) {
      portal.detach();
    }
  }

  @Override
  public void rolledBackTo(int savepoint) {
    for (Portal portal : all()) {
      if (!portal.held()) {
        if (portal.moment() >= savepoint) {
          close(portal.name());
        } else {
          portal.detach();
        }
      }
    }
  }

  private void closeIf(boolean heldToo) {
    for (Portal portal : new ArrayList<>(open.values())) {
      if (heldToo || !portal.held()) {
        close(portal.name());
      }
    }
  }
}
