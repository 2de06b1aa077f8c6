package dev.manylite.gateway.tenant;

import static dev.manylite.gateway.tenant.TenantFixture.ACME;
import static dev.manylite.gateway.tenant.TenantFixture.lease;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.translator.fault.SqlFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TenantsTest {
  @TempDir Path data;
  private Tenants tenants;

  @BeforeEach
  void open() {
    tenants = TenantFixture.open(data);
  }

  @AfterEach
  void close() {
    tenants.close();
  }

  private void create(TenantId id, TenantId template) {
    tenants.create(id, template, new Interruption());
  }

  @Test
  void threeDatabasesAreAlwaysThere() {
    assertEquals(
        Set.of(TenantId.POSTGRES, TenantId.TEMPLATE0, TenantId.TEMPLATE1),
        tenants.list().map(TenantFile::id).collect(Collectors.toSet()));
    assertEquals("55000", fault(() -> lease(tenants, TenantId.TEMPLATE0)));
    assertEquals("42809", fault(() -> tenants.drop(TenantId.TEMPLATE1, false)));
    try (TenantLease lease = lease(tenants, TenantId.POSTGRES)) {
      assertEquals("wal", TenantFixture.query(lease.tenant(), "PRAGMA journal_mode"));
    }
  }

  @Test
  void databasesComeAndGo() {
    assertEquals("3D000", fault(() -> lease(tenants, ACME)));
    create(ACME, null);
    assertEquals("42P04", fault(() -> create(ACME, null)));
    assertEquals("3D000", fault(() -> create(new TenantId("x"), new TenantId("nope"))));
    lease(tenants, ACME).close();
    tenants.drop(ACME, false);
    assertEquals("3D000", fault(() -> tenants.drop(ACME, false)));
    assertEquals("3D000", fault(() -> lease(tenants, ACME)));
    create(ACME, null);
  }

  @Test
  void aTemplateIsCopiedAsItIsCommittedWhileItIsUsed() {
    create(ACME, null);
    TenantId copy = new TenantId("copy");
    try (TenantLease lease = lease(tenants, ACME)) {
      TenantFixture.write(lease.tenant(), "CREATE TABLE t(a)", "INSERT INTO t VALUES (1)");
      create(copy, ACME);
      TenantFixture.write(lease.tenant(), "INSERT INTO t VALUES (2)");
    }
    try (TenantLease lease = lease(tenants, copy)) {
      assertEquals(1L, TenantFixture.query(lease.tenant(), "SELECT count(*) FROM t"));
      assertEquals("ok", TenantFixture.query(lease.tenant(), "PRAGMA integrity_check"));
      assertEquals("wal", TenantFixture.query(lease.tenant(), "PRAGMA journal_mode"));
    }
  }

  @Test
  void template1IsWhatNewDatabasesStartFrom() {
    try (TenantLease lease = lease(tenants, TenantId.TEMPLATE1)) {
      TenantFixture.write(lease.tenant(), "CREATE TABLE everywhere(a)");
    }
    create(ACME, null);
    try (TenantLease lease = lease(tenants, ACME)) {
      assertEquals(0L, TenantFixture.query(lease.tenant(), "SELECT count(*) FROM everywhere"));
    }
  }

  @Test
  void aDatabaseInUseIsNotDroppedUnlessForced() {
    create(ACME, null);
    AtomicReference<SqlFault> told = new AtomicReference<>();
    AtomicReference<TenantLease> session = new AtomicReference<>();
    session.set(
        tenants.lease(
            ACME,
            reason -> {
              told.set(reason);
              session.get().close();
            }));
    TenantFixture.write(session.get().tenant(), "CREATE TABLE t(a)");
    SqlFault inUse = assertThrows(SqlFault.class, () -> tenants.drop(ACME, false));
    assertEquals("55006", inUse.sqlState());
    assertEquals("There is 1 other session using the database.", inUse.detail());
    tenants.drop(ACME, true);
    assertEquals("57P01", told.get().sqlState());
    assertEquals("3D000", fault(() -> lease(tenants, ACME)));
  }

  @Test
  void renamingKeepsTheContent() {
    create(ACME, null);
    TenantId renamed = new TenantId("Renamed");
    try (TenantLease lease = lease(tenants, ACME)) {
      TenantFixture.write(lease.tenant(), "CREATE TABLE t(a)");
    }
    assertEquals("42P04", fault(() -> tenants.rename(ACME, TenantId.POSTGRES)));
    tenants.rename(ACME, renamed);
    try (TenantLease lease = lease(tenants, renamed)) {
      assertEquals(0L, TenantFixture.query(lease.tenant(), "SELECT count(*) FROM t"));
    }
    assertEquals("3D000", fault(() -> lease(tenants, ACME)));
  }

  @Test
  void aFileDroppedInIsServedAtOnceAndLeftPlain() throws IOException {
    Path made = Files.createFile(data.resolve("Dropped in.db"));
    TenantId id = new TenantId("Dropped in");
    try (TenantLease lease = lease(tenants, id)) {
      TenantFixture.write(lease.tenant(), "CREATE TABLE t(a)");
    }
    assertTrue(Files.size(made) > 0 || Files.exists(data.resolve("Dropped in.db-wal")));
    tenants.drop(id, false);
    try (Stream<Path> left = Files.list(data)) {
      assertFalse(left.anyMatch(p -> p.getFileName().toString().startsWith("Dropped")));
    }
  }

  @Test
  void allSessionsShareOneTenantAndAnUnusedOneIsClosed() throws InterruptedException {
    tenants.close();
    TenantOptions defaults = TenantFixture.options();
    tenants =
        TenantFixture.open(
            data,
            new TenantOptions(
                10,
                4,
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(200),
                defaults.handle()));
    create(ACME, null);
    Tenant first;
    try (TenantLease one = lease(tenants, ACME);
        TenantLease two = lease(tenants, ACME)) {
      first = one.tenant();
      assertSame(first, two.tenant());
      TenantFixture.write(first, "CREATE TABLE t(a)");
      Thread.sleep(300);
      assertSame(first, lease(tenants, ACME).tenant());
    }
    assertEquals(1, tenants.sessions(ACME));
    TenantId idle = new TenantId("idle");
    create(idle, null);
    Tenant before;
    try (TenantLease lease = lease(tenants, idle)) {
      before = lease.tenant();
      TenantFixture.write(before, "CREATE TABLE t(a)");
    }
    Thread.sleep(400);
    try (TenantLease lease = lease(tenants, idle)) {
      assertNotSame(before, lease.tenant());
    }
    // The last handle's close has written the log back.
    assertFalse(Files.exists(before.file().writeAheadLog()));
  }

  @Test
  void openHandlesStayWithinTheirBudget() {
    tenants.close();
    TenantOptions defaults = TenantFixture.options();
    tenants =
        TenantFixture.open(
            data,
            new TenantOptions(
                3,
                2,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMillis(100),
                defaults.handle()));
    // Idle handles of other tenants make room.
    for (int i = 0; i < 10; i++) {
      TenantId id = new TenantId("t" + i);
      create(id, null);
      try (TenantLease lease = lease(tenants, id)) {
        assertEquals(1L, TenantFixture.query(lease.tenant(), "SELECT 1"));
      }
    }
    try (TenantLease a = lease(tenants, new TenantId("t0"));
        TenantLease b = lease(tenants, new TenantId("t1"))) {
      List<HandleLease> handles =
          List.of(handle(a.tenant()), handle(a.tenant()), handle(b.tenant()));
      assertEquals("53300", fault(() -> handle(b.tenant())));
      handles.forEach(HandleLease::close);
      handle(b.tenant()).close();
    }
  }

  private static HandleLease handle(Tenant tenant) {
    return tenant.lease(null, new Interruption());
  }

  private static String fault(org.junit.jupiter.api.function.Executable action) {
    return assertThrows(SqlFault.class, action).sqlState();
  }
}
