package dev.manylite.gateway.session.transaction;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.List;

/** The open savepoints, the oldest first. */
final class Savepoints {
  private final List<Savepoint> open = new ArrayList<>();
  private int made;

  Savepoint push(String name, int moment, int settingsDepth, TransactionModes modes) {
    Savepoint savepoint = new Savepoint(name, "s" + made++, moment, settingsDepth, modes);
    open.add(savepoint);
    return savepoint;
  }

  /**
   * The latest of this name.
   *
   * @throws SqlFault 3B001
   */
  Savepoint find(String name) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).name().equals(name)) {
        return open.get(i);
      }
    }
    throw new SqlFault(SqlState.SAVEPOINT_EXCEPTION, "savepoint \"" + name + "\" does not exist");
  }

  /** Forgets those made after it. */
  void dropAfter(Savepoint savepoint) {
    open.subList(open.indexOf(savepoint) + 1, open.size()).clear();
  }

  /** Forgets it and those made after it. */
  void dropFrom(Savepoint savepoint) {
    open.subList(open.indexOf(savepoint), open.size()).clear();
  }

  List<Savepoint> open() {
    return List.copyOf(open);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  void clear() {
    open.clear();
  }
}
