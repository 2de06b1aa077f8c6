package dev.manylite.gateway.tenant;

import static dev.manylite.gateway.tenant.TenantFixture.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.gateway.sqlite.Extensions;
import dev.manylite.gateway.sqlite.HandleOptions;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.schema.Schema;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCacheTest {
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
  }

  @AfterEach
  void close() {
    session.close();
    tenants.close();
  }

  private Schema schema() {
    try (HandleLease lease = tenant.lease(null, new Interruption())) {
      return tenant.schema(lease.handle());
    }
  }

  private static boolean has(Schema schema, String table) {
    return schema.relation(null, table).isPresent();
  }

  @Test
  void anUnchangedSchemaIsReadOnce() {
    TenantFixture.write(tenant, "CREATE TABLE t(a)");
    Schema first = schema();
    TenantFixture.write(tenant, "INSERT INTO t VALUES (1)");
    assertSame(first, schema());
    assertTrue(has(first, "t"));
  }

  @Test
  void anotherProgramsChangeIsSeenByTheNextStatement() {
    long before = schema().version();
    try (SqliteHandle stranger =
        SqliteHandle.open(tenant.file().path(), HandleOptions.defaults(Extensions.NONE))) {
      stranger.execute("CREATE TABLE t(a)");
      assertTrue(has(schema(), "t"));
      stranger.execute("DROP TABLE t");
      assertFalse(has(schema(), "t"));
    }
    assertNotEquals(before, schema().version());
  }

  @Test
  void aTransactionSeesItsOwnChangesAndOthersDoNot() {
    TenantFixture.write(tenant, "CREATE TABLE t(a)");
    Schema committed = schema();
    try (WriterLease writer = tenant.write(null, new Interruption(), Duration.ZERO)) {
      SqliteHandle handle = writer.handle();
      handle.transaction().beginImmediate();
      assertSame(committed, tenant.schema(handle));
      handle.transaction().savepoint("s");
      change(handle, "CREATE TABLE u(a)");
      Schema changed = tenant.schema(handle);
      assertTrue(has(changed, "u"));
      assertSame(changed, tenant.schema(handle));
      assertSame(committed, schema());
      handle.transaction().rollbackTo("s");
      assertFalse(has(tenant.schema(handle), "u"));
      change(handle, "CREATE TABLE v(a)");
      assertTrue(has(tenant.schema(handle), "v"));
      assertFalse(has(tenant.schema(handle), "u"));
      assertNotEquals(changed.version(), tenant.schema(handle).version());
      handle.transaction().rollback();
      assertSame(committed, tenant.schema(handle));
      handle.transaction().beginImmediate();
      change(handle, "CREATE TABLE w(a)");
      handle.transaction().commit();
    }
    assertTrue(has(schema(), "w"));
    assertFalse(has(schema(), "v"));
  }

  private static void change(SqliteHandle handle, String sql) {
    handle.execute(sql);
    handle.transaction().raiseSchemaVersion();
  }

  @Test
  void anOldSnapshotKeepsItsSchema() {
    TenantFixture.write(tenant, "CREATE TABLE t(a)");
    try (HandleLease old = tenant.lease(null, new Interruption())) {
      old.handle().transaction().begin();
      Schema before = tenant.schema(old.handle());
      TenantFixture.write(tenant, "DROP TABLE t");
      assertFalse(has(schema(), "t"));
      assertSame(before, tenant.schema(old.handle()));
      assertFalse(has(schema(), "t"));
    }
  }

  @Test
  void temporaryTablesAreTheirSessionsOnly() {
    try (HandleLease own = tenant.lease(null, new Interruption())) {
      own.handle().keepTemporaryObjects();
      own.handle().execute("CREATE TEMP TABLE \"pg_temp.t\"(a)");
      own.handle().execute("CREATE TEMP TABLE \"pg_catalog.pg_class\"(a)");
      assertEquals(1, tenant.schemaSource(own.handle()).temporaryRows().size());
      assertNotEquals(schema().version(), tenant.schema(own.handle()).version());
    }
    try (HandleLease next = tenant.lease(null, new Interruption())) {
      assertEquals(0L, next.handle().queryValue("SELECT count(*) FROM temp.sqlite_schema"));
    }
  }

  @Test
  void anotherProgramsViewsComeWithTheirColumns() {
    TenantFixture.write(
        tenant,
        "CREATE TABLE t(a INTEGER)",
        "CREATE VIEW v AS SELECT a, 'x' AS b FROM t",
        "CREATE VIEW broken AS SELECT gone FROM nowhere");
    try (HandleLease lease = tenant.lease(null, new Interruption())) {
      var views = tenant.schemaSource(lease.handle()).viewColumns();
      assertEquals(java.util.Set.of("v"), views.keySet());
      assertEquals("INTEGER", views.get("v").get(0).declaredType());
      assertEquals("b", views.get("v").get(1).name());
    }
  }
}
