package dev.manylite.gateway.tenant;

import static dev.manylite.gateway.tenant.TenantFixture.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.ddl.ObjectKind;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.Types;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequenceStoreTest {
  private static final Sequence PLAIN = sequence("plain", 1, 1, 1, Long.MAX_VALUE, false);

  @TempDir Path data;
  private Tenants tenants;
  private TenantLease session;
  private Tenant tenant;
  private SequenceStore store;
  private WriterLease writer;
  private SqliteHandle handle;

  private static Sequence sequence(
      String name, long start, long increment, long min, long max, boolean cycle) {
    return new Sequence(
        20000 + name.hashCode() % 1000,
        "public",
        name,
        Types.INT8,
        start,
        increment,
        min,
        max,
        1,
        cycle,
        null,
        null,
        null);
  }

  @BeforeEach
  void open() {
    tenants = TenantFixture.open(data);
    tenants.create(ACME, null, new Interruption());
    reopen();
    TenantFixture.write(tenant, ObjectKind.CREATE_TABLE);
    writer = tenant.write(null, new Interruption(), Duration.ZERO);
    handle = writer.handle();
  }

  private void reopen() {
    session = TenantFixture.lease(tenants, ACME);
    tenant = session.tenant();
    store = tenant.sequences();
  }

  @AfterEach
  void close() {
    writer.close();
    session.close();
    tenants.close();
  }

  private long next(Sequence sequence) {
    return store.next(sequence, handle.transaction());
  }

  @Test
  void valuesNeverGoBackWithATransaction() {
    handle.transaction().beginImmediate();
    assertEquals(1, next(PLAIN));
    assertEquals(2, next(PLAIN));
    tenant.committing(handle.transaction());
    handle.transaction().rollback();
    assertEquals(3, next(PLAIN));
    assertTrue(store.isDirty());
    assertEquals(0L, handle.queryValue("SELECT count(*) FROM _manylite_object"));
  }

  @Test
  void theFileIsAheadSoThatACrashRepeatsNoValue() {
    commit();
    long last = 0;
    for (int i = 0; i < 33; i++) {
      last = next(PLAIN);
    }
    assertFalse(last <= 0);
    commit();
    assertFalse(store.isDirty());
    assertTrue(stored("plain") >= last);
    long durable = stored("plain");
    while (!store.isDirty()) {
      last = next(PLAIN);
    }
    assertEquals(durable + 1, last);
  }

  private void commit() {
    handle.transaction().beginImmediate();
    tenant.committing(handle.transaction());
    handle.transaction().commit();
  }

  private long stored(String name) {
    return (Long)
        handle.queryValue(
            "SELECT definition ->> 'last_value' FROM _manylite_object"
                + " WHERE kind = 'sequence_state' AND name = ?1",
            name);
  }

  @Test
  void boundsAndCyclesAreThoseOfTheDefinition() {
    Sequence up = sequence("up", 2, 2, 1, 5, false);
    assertEquals(2, next(up));
    assertEquals(4, next(up));
    SqlFault fault = assertThrows(SqlFault.class, () -> next(up));
    assertEquals("2200H", fault.sqlState());
    assertEquals("nextval: reached maximum value of sequence \"up\" (5)", fault.getMessage());
    Sequence down = sequence("down", -1, -1, Long.MIN_VALUE, -1, true);
    store.set(down, Long.MIN_VALUE, true, handle.transaction());
    assertEquals(-1, next(down));
    Sequence top = sequence("top", 1, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, true);
    store.set(top, Long.MIN_VALUE, true, handle.transaction());
    assertEquals(-1, next(top));
    assertEquals(Long.MAX_VALUE - 1, next(top));
    assertEquals(Long.MIN_VALUE, next(top));
  }

  @Test
  void setvalIsAtOnceAndChecked() {
    store.set(PLAIN, 10, false, handle.transaction());
    assertEquals(10, next(PLAIN));
    store.set(PLAIN, 20, true, handle.transaction());
    assertEquals(21, next(PLAIN));
    SqlFault fault =
        assertThrows(SqlFault.class, () -> store.set(PLAIN, 0, true, handle.transaction()));
    assertEquals(
        "setval: value 0 is out of bounds for sequence \"plain\" (1..9223372036854775807)",
        fault.getMessage());
    assertTrue(store.isDirty());
    commit();
    assertFalse(store.isDirty());
  }

  @Test
  void aRestartIsTheTransactionsOwnUntilItCommits() {
    next(PLAIN);
    next(PLAIN);
    handle.transaction().beginImmediate();
    store.restart(PLAIN, 100, handle.transaction());
    assertEquals(100, next(PLAIN));
    try (HandleLease other = tenant.lease(null, new Interruption())) {
      assertEquals(3, store.next(PLAIN, other.handle().transaction()));
    }
    handle.transaction().rollback();
    assertEquals(4, next(PLAIN));
    handle.transaction().beginImmediate();
    handle.transaction().savepoint("s");
    store.restart(PLAIN, 1, handle.transaction());
    handle.transaction().rollbackTo("s");
    assertEquals(5, next(PLAIN));
    store.restart(PLAIN, 1000, handle.transaction());
    assertEquals(1000, next(PLAIN));
    tenant.committing(handle.transaction());
    handle.transaction().commit();
    assertEquals(1001, next(PLAIN));
    assertEquals(1000, stored("plain"));
  }

  @Test
  void concurrentSessionsGetDifferentValues() throws InterruptedException {
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          new Thread(
              () -> {
                try (HandleLease lease = tenant.lease(null, new Interruption())) {
                  for (int n = 0; n < 1000; n++) {
                    seen.add(store.next(PLAIN, lease.handle().transaction()));
                  }
                }
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(4000, seen.size());
    assertEquals(4001, next(PLAIN));
  }
}
