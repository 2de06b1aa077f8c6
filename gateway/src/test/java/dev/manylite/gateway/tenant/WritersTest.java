package dev.manylite.gateway.tenant;

import static dev.manylite.gateway.tenant.TenantFixture.ACME;
import static dev.manylite.gateway.tenant.TenantFixture.autocommit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.gateway.sqlite.ConstraintFailure;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WritersTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 50;

  @TempDir Path data;
  private Tenants tenants;
  private TenantLease session;
  private Tenant tenant;

  @BeforeEach
  void open() {
    tenants = TenantFixture.open(data);
    tenants.create(ACME, null, new Interruption());
    session = TenantFixture.lease(tenants, ACME);
    tenant = session.tenant();
    TenantFixture.write(
        tenant,
        "CREATE TABLE t(a INTEGER PRIMARY KEY, n INTEGER)",
        "CREATE TABLE c(a REFERENCES t DEFERRABLE INITIALLY DEFERRED)",
        "INSERT INTO t VALUES (1, 0)");
  }

  @AfterEach
  void close() {
    session.close();
    tenants.close();
  }

  /** Runs in all threads at once and throws what any of them threw. */
  private static void inThreads(int count, java.util.function.IntConsumer body)
      throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      Thread thread =
          new Thread(
              () -> {
                try {
                  body.accept(number);
                } catch (Throwable failed) {
                  failure.compareAndSet(null, failed);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertNull(failure.get(), () -> "a thread failed: " + failure.get());
  }

  private static long increment(SqliteHandle handle) {
    long before = (Long) handle.queryValue("SELECT n FROM t WHERE a = 1");
    handle.execute("UPDATE t SET n = ?1 WHERE a = 1", before + 1);
    return before + 1;
  }

  @Test
  void noUpdateIsLostBetweenTransactionsAndGroups() throws InterruptedException {
    inThreads(
        THREADS,
        number -> {
          for (int i = 0; i < ROUNDS; i++) {
            if (number % 2 == 0) {
              tenant.autocommit(autocommit(WritersTest::increment));
            } else {
              try (WriterLease writer = tenant.write(null, new Interruption(), Duration.ZERO)) {
                writer.handle().transaction().beginImmediate();
                increment(writer.handle());
                writer.handle().transaction().commit();
              }
            }
          }
        });
    assertEquals((long) THREADS * ROUNDS, TenantFixture.query(tenant, "SELECT n FROM t"));
    assertEquals("ok", TenantFixture.query(tenant, "PRAGMA integrity_check"));
  }

  @Test
  void readersAreNotHeldUpByAWriter() throws InterruptedException {
    try (WriterLease writer = tenant.write(null, new Interruption(), Duration.ZERO)) {
      writer.handle().transaction().beginImmediate();
      increment(writer.handle());
      inThreads(40, i -> assertEquals(0L, TenantFixture.query(tenant, "SELECT n FROM t")));
      writer.handle().transaction().commit();
    }
    assertEquals(1L, TenantFixture.query(tenant, "SELECT n FROM t"));
  }

  /** Everybody waits behind one writer, so that they make one group. */
  private void inOneGroup(List<? extends Autocommit<?>> works, List<Object> results)
      throws InterruptedException {
    WriterLease writer = tenant.write(null, new Interruption(), Duration.ZERO);
    CountDownLatch started = new CountDownLatch(works.size());
    Thread opener =
        new Thread(
            () -> {
              try {
                started.await();
                Thread.sleep(100);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              writer.close();
            });
    opener.start();
    inThreads(
        works.size(),
        i -> {
          started.countDown();
          try {
            results.set(i, tenant.autocommit(works.get(i)));
          } catch (RuntimeException failed) {
            results.set(i, failed);
          }
        });
    opener.join();
  }

  private static List<Object> places(int count) {
    return Collections.synchronizedList(new ArrayList<>(Collections.nCopies(count, null)));
  }

  @Test
  void aFailingMemberOfAGroupHarmsNobodyElse() throws InterruptedException {
    List<Autocommit<Long>> works = new ArrayList<>();
    for (long i = 0; i < 10; i++) {
      long key = i == 4 ? 1 : 100 + i;
      works.add(autocommit(h -> h.execute("INSERT INTO t VALUES (?1, 0), (?2, 0)", key + 50, key)));
    }
    works.set(
        7,
        autocommit(
            h -> {
              h.execute("INSERT INTO t VALUES (7777, 0)");
              throw new SqlFault("22012", "division by zero");
            }));
    List<Object> results = places(10);
    inOneGroup(works, results);
    for (int i = 0; i < 10; i++) {
      if (i == 4) {
        assertInstanceOf(ConstraintFailure.class, results.get(i));
      } else if (i == 7) {
        assertEquals("22012", assertInstanceOf(SqlFault.class, results.get(i)).sqlState());
      } else {
        assertEquals(2L, results.get(i));
      }
    }
    assertEquals(17L, TenantFixture.query(tenant, "SELECT count(*) FROM t"));
  }

  @Test
  void aDeferredViolationIsItsOwnMembersOnly() throws InterruptedException {
    List<Autocommit<Long>> works = new ArrayList<>();
    for (long i = 0; i < 5; i++) {
      long key = i;
      works.add(autocommit(h -> h.execute("INSERT INTO t VALUES (?1, 0)", 100 + key)));
    }
    works.set(2, autocommit(h -> h.execute("INSERT INTO c VALUES (5555)")));
    List<Object> results = places(5);
    inOneGroup(works, results);
    assertInstanceOf(ConstraintFailure.class, results.remove(2));
    assertEquals(List.of(1L, 1L, 1L, 1L), List.copyOf(results));
    assertEquals(5L, TenantFixture.query(tenant, "SELECT count(*) FROM t"));
    assertEquals(0L, TenantFixture.query(tenant, "SELECT count(*) FROM c"));
  }

  @Test
  void aMemberThatIsStoppedHardTakesNobodyAlong() throws InterruptedException {
    Interruption impatient = new Interruption();
    List<Autocommit<Long>> works = new ArrayList<>();
    for (long i = 0; i < 5; i++) {
      long key = i;
      works.add(autocommit(h -> h.execute("INSERT INTO t VALUES (?1, 0)", 100 + key)));
    }
    works.set(
        2,
        autocommit(
            impatient,
            Duration.ZERO,
            h -> {
              impatient.begin(Duration.ofMillis(20));
              return h.execute(
                  "INSERT INTO t WITH RECURSIVE x(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM x)"
                      + " SELECT i, 0 FROM x");
            }));
    List<Object> results = places(5);
    inOneGroup(works, results);
    assertEquals("57014", assertInstanceOf(SqlFault.class, results.remove(2)).sqlState());
    assertEquals(List.of(1L, 1L, 1L, 1L), List.copyOf(results));
    assertEquals(5L, TenantFixture.query(tenant, "SELECT count(*) FROM t"));
  }

  @Test
  void waitingForTheWriterEndsByTimeoutOrCancel() throws InterruptedException {
    try (WriterLease writer = tenant.write(null, new Interruption(), Duration.ZERO)) {
      assertEquals(0L, writer.handle().queryValue("SELECT n FROM t"));
      Duration soon = Duration.ofMillis(30);
      assertEquals("55P03", fault(() -> tenant.write(null, new Interruption(), soon)).sqlState());
      assertEquals(
          "55P03",
          fault(() -> tenant.autocommit(autocommit(new Interruption(), soon, h -> 1))).sqlState());
      Interruption timed = new Interruption();
      timed.begin(soon);
      assertEquals(
          "canceling statement due to statement timeout",
          fault(() -> tenant.write(null, timed, Duration.ZERO)).getMessage());
      AtomicInteger canceled = new AtomicInteger();
      Interruption user = new Interruption();
      user.begin(Duration.ZERO);
      Thread waiter =
          new Thread(
              () -> {
                if (fault(() -> tenant.autocommit(autocommit(user, Duration.ZERO, h -> 1)))
                    .sqlState()
                    .equals("57014")) {
                  canceled.incrementAndGet();
                }
              });
      waiter.start();
      Thread.sleep(50);
      user.cancel();
      waiter.join();
      assertEquals(1, canceled.get());
    }
    assertEquals(1L, tenant.autocommit(autocommit(WritersTest::increment)));
  }

  /** Many give up waiting while turns are handed over: no turn is lost, none given twice. */
  @Test
  void cancelsRacingWithTurnsLoseNone() throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    inThreads(
        THREADS,
        number -> {
          Interruption interruption = new Interruption();
          Thread canceler =
              new Thread(
                  () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                      interruption.cancel();
                      Thread.yield();
                    }
                  });
          if (number % 2 == 0) {
            canceler.start();
          }
          for (int i = 0; i < ROUNDS * 2; i++) {
            interruption.begin(Duration.ZERO);
            try {
              tenant.autocommit(autocommit(interruption, Duration.ZERO, WritersTest::increment));
              done.incrementAndGet();
            } catch (SqlFault fault) {
              assertEquals("57014", fault.sqlState());
            }
            interruption.end();
          }
          canceler.interrupt();
        });
    assertTrue(done.get() >= ROUNDS * THREADS, "those without cancel all get through");
    assertEquals((long) done.get(), TenantFixture.query(tenant, "SELECT n FROM t"));
  }

  private static SqlFault fault(org.junit.jupiter.api.function.Executable action) {
    return assertThrows(SqlFault.class, action);
  }
}
