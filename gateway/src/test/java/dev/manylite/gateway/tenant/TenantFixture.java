package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.Extensions;
import dev.manylite.gateway.sqlite.HandleOptions;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.sqlite.Synchronous;
import dev.manylite.translator.ddl.LoadedSchema;
import dev.manylite.translator.ddl.SchemaLoader;
import dev.manylite.translator.ddl.SchemaSource;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.schema.SystemSchemas;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** Tenants over real files, as the server opens them. */
final class TenantFixture {
  static final TenantId ACME = new TenantId("acme");

  private TenantFixture() {}

  static TenantOptions options() {
    return TenantOptions.defaults(HandleOptions.defaults(Extensions.NONE));
  }

  static Tenants open(Path folder) {
    return open(folder, options());
  }

  static Tenants open(Path folder, TenantOptions options) {
    return new Tenants(new TenantDirectory(folder), options, new Loading());
  }

  static TenantLease lease(Tenants tenants, TenantId id) {
    return tenants.lease(id, reason -> {});
  }

  /** Runs SQL as the writer and commits. */
  static void write(Tenant tenant, String... statements) {
    try (WriterLease writer = tenant.write(null, new Interruption(), Duration.ZERO)) {
      writer.handle().transaction().beginImmediate();
      for (String statement : statements) {
        writer.handle().execute(statement);
      }
      writer.handle().transaction().commit();
    }
  }

  static Object query(Tenant tenant, String sql) {
    try (HandleLease lease = tenant.lease(null, new Interruption())) {
      return lease.handle().queryValue(sql);
    }
  }

  static <T> Autocommit<T> autocommit(Function<SqliteHandle, T> body) {
    return autocommit(new Interruption(), Duration.ZERO, body);
  }

  static <T> Autocommit<T> autocommit(
      Interruption interruption, Duration lockTimeout, Function<SqliteHandle, T> body) {
    return new Autocommit<>() {
      @Override
      public FunctionContext context() {
        return null;
      }

      @Override
      public Interruption interruption() {
        return interruption;
      }

      @Override
      public Duration lockTimeout() {
        return lockTimeout;
      }

      @Override
      public Synchronous synchronous() {
        return Synchronous.FULL;
      }

      @Override
      public T run(SqliteHandle handle) {
        return body.apply(handle);
      }
    };
  }

  private record Loading() implements SchemaLoading {
    @Override
    public LoadedSchema load(SchemaSource source, LoadedSchema before) {
      return SchemaLoader.load(source, before);
    }

    @Override
    public SystemSchemas systemSchemas() {
      return SystemSchemas.NONE;
    }
  }
}
