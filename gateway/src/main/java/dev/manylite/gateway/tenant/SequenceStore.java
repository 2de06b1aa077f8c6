package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.Transaction;
import dev.manylite.translator.ddl.ObjectKind;
import dev.manylite.translator.ddl.ObjectRow;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The states of one tenant's sequences (manual, 9.17). They live in memory, are the same for all
 * sessions and never go back when a transaction rolls back. What is written to the file runs some
 * values ahead, as in PostgreSQL, so that not every transaction has to write; a crash then leaves a
 * gap, which closing the tenant takes back. Only a restart (CREATE, ALTER … RESTART, TRUNCATE …
 * RESTART IDENTITY) is transactional: it is the transaction's own until that commits.
 */
public final class SequenceStore {
  /** PostgreSQL's SEQ_LOG_VALS. */
  private static final int AHEAD = 32;

  private static final String SAVE =
      "INSERT INTO main.\"_manylite_object\" (kind, schema, name, definition)"
          + " VALUES ('"
          + ObjectKind.SEQUENCE_STATE
          + "', ?1, ?2, ?3) ON CONFLICT (kind, schema, name)"
          + " DO UPDATE SET definition = excluded.definition";

  private final Map<Integer, Entry> entries = new TreeMap<>();

  /** The sequences whose stored states were looked for. */
  private final Set<Integer> met = new HashSet<>();

  private final boolean temporary;

  private SequenceStore(boolean temporary) {
    this.temporary = temporary;
  }

  /** Of the sequences in a tenant's file. */
  static SequenceStore ofFile() {
    return new SequenceStore(false);
  }

  /** Of one session's temporary sequences, which nothing outlives. */
  public static SequenceStore ofSession() {
    return new SequenceStore(true);
  }

  /** nextval, within {@code transaction}, which may be no open one. */
  public synchronized long next(Sequence sequence, Transaction transaction) {
    SequenceState own = restarted(sequence, transaction);
    if (own != null) {
      SequenceState next = own.next(sequence);
      transaction.local().put(key(sequence), new Restart(sequence, next));
      return next.last();
    }
    Entry entry = entry(sequence);
    entry.state = entry.state.next(sequence);
    entry.sequence = sequence;
    entry.drawn++;
    return entry.state.last();
  }

  /** setval; at once for all, as in PostgreSQL. */
  public synchronized void set(
      Sequence sequence, long value, boolean called, Transaction transaction) {
    if (value < sequence.min() || value > sequence.max()) {
      throw new SqlFault(
          SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
          String.format(
              "setval: value %d is out of bounds for sequence \"%s\" (%d..%d)",
              value, sequence.name(), sequence.min(), sequence.max()));
    }
    SequenceState state = new SequenceState(value, called);
    if (restarted(sequence, transaction) != null) {
      transaction.local().put(key(sequence), new Restart(sequence, state));
      return;
    }
    Entry entry = entry(sequence);
    entry.state = state;
    entry.sequence = sequence;
    entry.set = true;
    entry.epoch++;
  }

  /**
   * The state that a transaction sees.
   *
   * @param transaction null where there is none
   */
  public synchronized SequenceState state(Sequence sequence, Transaction transaction) {
    SequenceState own = restarted(sequence, transaction);
    return own != null ? own : entry(sequence).state;
  }

  /** Begins anew at {@code value}; others see it when the transaction has committed. */
  public synchronized void restart(Sequence sequence, long value, Transaction transaction) {
    Restart restart = new Restart(sequence, new SequenceState(value, false));
    if (temporary) {
      commit(restart);
    } else {
      transaction.local().put(key(sequence), restart);
    }
  }

  /** Whether values were handed out that a crash could hand out again. */
  public synchronized boolean isDirty() {
    return entries.values().stream().anyMatch(Entry::isDirty);
  }

  /**
   * Writes what must be durable into an open write transaction.
   *
   * @param schema as the transaction has changed it; null if it did not
   */
  synchronized void flush(Transaction transaction, Schema schema) {
    for (Entry entry : entries.values()) {
      if (entry.isDirty()) {
        Sequence sequence = schema == null ? entry.sequence : byOid(schema, entry.sequence.oid());
        if (sequence != null) {
          flush(entry, sequence, transaction);
        }
      }
    }
    for (Object value : List.copyOf(transaction.local().values())) {
      if (value instanceof Restart restart) {
        save(restart.sequence(), restart.state(), transaction);
        transaction.afterCommit(() -> commit(restart));
      }
    }
  }

  /** Whether the file is ahead of what was handed out. */
  synchronized boolean isAhead() {
    return entries.values().stream().anyMatch(Entry::isAhead);
  }

  /**
   * Writes how far the sequences really are into an open write transaction, once nobody can draw
   * any more: only a crash is to leave a gap.
   */
  synchronized void settle(Transaction transaction, Schema schema) {
    for (Entry entry : entries.values()) {
      Sequence sequence = byOid(schema, entry.sequence.oid());
      if (entry.isAhead() && sequence != null) {
        save(sequence, entry.state, transaction);
      }
    }
  }

  /** The definition of now: the transaction may have renamed it, or dropped it. */
  private static Sequence byOid(Schema schema, int oid) {
    return schema.sequence(oid).orElse(null);
  }

  private void flush(Entry entry, Sequence sequence, Transaction transaction) {
    SequenceState ahead = entry.state;
    int steps = 0;
    while (steps < AHEAD && ahead.called()) {
      SequenceState further = further(ahead, sequence);
      // A cycle's turn is no place to be ahead of.
      if (further == null || further.last() > ahead.last() != sequence.increment() > 0) {
        break;
      }
      ahead = further;
      steps++;
    }
    save(sequence, ahead, transaction);
    long covered = entry.drawn + steps;
    int epoch = entry.epoch;
    transaction.afterCommit(() -> covered(entry, epoch, covered));
  }

  private synchronized void covered(Entry entry, int epoch, long drawn) {
    if (entry.epoch == epoch) {
      entry.covered = Math.max(entry.covered, drawn);
      entry.set = false;
    }
  }

  private static SequenceState further(SequenceState state, Sequence sequence) {
    try {
      return state.next(sequence);
    } catch (SqlFault atItsEnd) {
      return null;
    }
  }

  private static void save(Sequence sequence, SequenceState state, Transaction transaction) {
    transaction.handle().execute(SAVE, sequence.schema(), sequence.name(), state.toJson());
  }

  private synchronized void commit(Restart restart) {
    Entry entry = entry(restart.sequence());
    entry.sequence = restart.sequence();
    entry.state = restart.state();
    entry.covered = entry.drawn;
    entry.set = false;
    entry.epoch++;
  }

  /**
   * Takes over the stored states of sequences that are not in memory yet.
   *
   * @param stored reads them
   */
  synchronized void meet(Collection<Sequence> sequences, Supplier<List<ObjectRow>> stored) {
    List<Sequence> unknown = new ArrayList<>();
    for (Sequence sequence : sequences) {
      if (met.add(sequence.oid())) {
        unknown.add(sequence);
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    Map<List<String>, ObjectRow> rows = new HashMap<>();
    stored.get().forEach(row -> rows.put(List.of(row.schema(), row.name()), row));
    for (Sequence sequence : unknown) {
      ObjectRow row = rows.get(List.of(sequence.schema(), sequence.name()));
      if (row != null && !entries.containsKey(sequence.oid())) {
        SequenceState.parse(row)
            .ifPresent(state -> entries.put(sequence.oid(), new Entry(sequence, state)));
      }
    }
  }

  private Entry entry(Sequence sequence) {
    return entries.computeIfAbsent(
        sequence.oid(), oid -> new Entry(sequence, SequenceState.start(sequence)));
  }

  private SequenceState restarted(Sequence sequence, Transaction transaction) {
    return !temporary
            && transaction != null
            && transaction.local().get(key(sequence)) instanceof Restart restart
        ? restart.state()
        : null;
  }

  private static Object key(Sequence sequence) {
    return List.of("sequence", sequence.oid());
  }

  private record Restart(Sequence sequence, SequenceState state) {}

  /** A sequence in memory. */
  private static final class Entry {
    private Sequence sequence;
    private SequenceState state;

    /** How many values were drawn since the tenant was opened. */
    private long drawn;

    /** Up to which draw the file is ahead. */
    private long covered;

    /** Set by setval and not yet written. */
    private boolean set;

    /** Rises whenever the state jumps. */
    private int epoch;

    Entry(Sequence sequence, SequenceState state) {
      this.sequence = sequence;
      this.state = state;
    }

    boolean isDirty() {
      return set || drawn > covered;
    }

    boolean isAhead() {
      return covered > drawn;
    }
  }
}
