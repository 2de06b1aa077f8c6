package dev.manylite.gateway.session.context;

import dev.manylite.gateway.sqlite.Transaction;
import dev.manylite.gateway.tenant.SequenceState;
import dev.manylite.gateway.tenant.SequenceStore;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** nextval and its kin (manual, 9.17): the tenant's states, and what this session got of them. */
public final class SessionSequences implements FunctionContext.Sequences {
  private static final int MOST_KEPT = 10_000;

  private final SequenceStore temporary = SequenceStore.ofSession();
  private final Supplier<SequenceStore> stored;
  private final Supplier<Catalog> catalog;
  private final Supplier<Transaction> transaction;
  private final Supplier<Optional<Transaction>> reading;
  private final Supplier<Set<Integer>> user;
  private final BooleanSupplier superuser;
  private final BooleanSupplier readOnly;
  private final Map<Integer, Long> got = new HashMap<>();
  private int last;

  /** What the present statement drew, to draw it again; null where that is too much to keep. */
  private List<Long> drawn = new ArrayList<>();

  private Iterator<Long> replayed;

  /**
   * @param transaction of the handle that the calling statement writes on
   * @param reading the transaction, where there is one that may have changed sequences
   * @param user the roles whose privileges count
   * @param readOnly whether the transaction is, so that only temporary sequences may change
   */
  public SessionSequences(
      Supplier<SequenceStore> stored,
      Supplier<Catalog> catalog,
      Supplier<Transaction> transaction,
      Supplier<Optional<Transaction>> reading,
      Supplier<Set<Integer>> user,
      BooleanSupplier superuser,
      BooleanSupplier readOnly) {
    this.readOnly = readOnly;
    this.user = user;
    this.superuser = superuser;
    this.stored = stored;
    this.catalog = catalog;
    this.transaction = transaction;
    this.reading = reading;
  }

  @Override
  public long nextval(int oid) {
    return next(oid, Privilege.USAGE, Privilege.UPDATE);
  }

  @Override
  public long nextOfColumn(int oid) {
    return next(oid);
  }

  private long next(int oid, Privilege... privileges) {
    if (replayed != null && !drawn.isEmpty()) {
      // Under a BEFORE trigger SQLite computes a row of VALUES twice.
      replayed = replayed.hasNext() ? replayed : drawn.iterator();
      return replayed.next();
    }
    Sequence sequence = find(oid, privileges);
    requireWritable(sequence, "nextval()");
    long value = store(sequence).next(sequence, transaction.get());
    if (drawn != null) {
      drawn.add(value);
      if (drawn.size() > MOST_KEPT) {
        drawn = null;
      }
    }
    got.put(oid, value);
    last = oid;
    return value;
  }

  @Override
  public long currval(int oid) {
    Sequence sequence = find(oid, Privilege.SELECT, Privilege.USAGE);
    Long value = got.get(oid);
    if (value == null) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "currval of sequence \"" + sequence.name() + "\" is not yet defined in this session");
    }
    return value;
  }

  @Override
  public long lastval() {
    if (catalog.get().sequence(last).isEmpty()) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, "lastval is not yet defined in this session");
    }
    find(last, Privilege.SELECT, Privilege.USAGE);
    return got.get(last);
  }

  @Override
  public long setval(int oid, long value, boolean called) {
    Sequence sequence = find(oid, Privilege.UPDATE);
    requireWritable(sequence, "setval()");
    drawn = null;
    store(sequence).set(sequence, value, called, transaction.get());
    if (called) {
      got.put(oid, value);
      if (last == 0) {
        last = oid;
      }
    }
    return value;
  }

  @Override
  public long last(int oid) {
    return state(oid).last();
  }

  @Override
  public boolean isCalled(int oid) {
    return state(oid).called();
  }

  private SequenceState state(int oid) {
    Sequence sequence = find(oid, Privilege.SELECT, Privilege.USAGE);
    return store(sequence).state(sequence, reading.get().orElse(null));
  }

  private void requireWritable(Sequence sequence, String command) {
    if (readOnly.getAsBoolean() && !sequence.schema().equals(Schema.TEMPORARY)) {
      throw new SqlFault(
          SqlState.READ_ONLY_SQL_TRANSACTION,
          "cannot execute " + command + " in a read-only transaction");
    }
  }

  /** Where the states of the sequence, and of those that live as long, are. */
  public SequenceStore store(Sequence sequence) {
    return sequence.schema().equals(Schema.TEMPORARY) ? temporary : stored.get();
  }

  /** A function's statements begin to run; what the statement that calls it drew so far. */
  public List<Long> suspend() {
    List<Long> outer = drawn;
    drawn = new ArrayList<>();
    return outer;
  }

  /** The function is done. */
  public void resume(List<Long> outer) {
    drawn = outer;
  }

  /** A statement begins to run. */
  public void startStatement() {
    drawn = new ArrayList<>();
  }

  /**
   * Runs the present statement again, in which nextval gives what it gave before.
   *
   * @return false if that is not possible; the statement was not run then
   */
  public boolean replay(Runnable statement) {
    if (drawn == null) {
      return false;
    }
    replayed = drawn.iterator();
    try {
      statement.run();
      return true;
    } finally {
      replayed = null;
    }
  }

  /** DISCARD SEQUENCES. */
  public void forget() {
    got.clear();
    last = 0;
  }

  /**
   * @param privileges of which the session's role must have one, if there are any
   */
  private Sequence find(int oid, Privilege... privileges) {
    Sequence sequence = find(oid);
    if (privileges.length > 0 && !superuser.getAsBoolean()) {
      Access access = catalog.get().access(oid);
      if (Stream.of(privileges)
          .noneMatch(p -> access.allows(user.get(), p, Access.Kind.SEQUENCE))) {
        throw new SqlFault(
            SqlState.INSUFFICIENT_PRIVILEGE, "permission denied for sequence " + sequence.name());
      }
    }
    return sequence;
  }

  private Sequence find(int oid) {
    return catalog
        .get()
        .sequence(oid)
        .orElseThrow(
            () ->
                new SqlFault(SqlState.UNDEFINED_TABLE, "could not open relation with OID " + oid));
  }
}
