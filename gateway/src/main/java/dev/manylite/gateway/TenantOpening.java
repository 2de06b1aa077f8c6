package dev.manylite.gateway;

import dev.manylite.gateway.catalog.SystemCatalog;
import dev.manylite.gateway.config.Configuration;
import dev.manylite.gateway.config.ConfigurationFault;
import dev.manylite.gateway.sqlite.HandleOptions;
import dev.manylite.gateway.tenant.SchemaLoading;
import dev.manylite.gateway.tenant.TenantDirectory;
import dev.manylite.gateway.tenant.TenantOptions;
import dev.manylite.gateway.tenant.Tenants;
import dev.manylite.translator.ddl.LoadedSchema;
import dev.manylite.translator.ddl.SchemaLoader;
import dev.manylite.translator.ddl.SchemaSource;
import dev.manylite.translator.schema.SystemSchemas;
import java.io.UncheckedIOException;

/** Puts the tenants together: where they are, what their SQL may call, how schemas are read. */
final class TenantOpening {
  private TenantOpening() {}

  static Tenants open(Configuration configuration, SystemCatalog catalog) {
    HandleOptions handle = HandleOptions.defaults(new TranslatorExtensions());
    TenantOptions defaults = TenantOptions.defaults(handle);
    TenantOptions options =
        new TenantOptions(
            configuration.openDatabases(),
            defaults.handlesPerTenant(),
            defaults.idleHandle(),
            defaults.idleTenant(),
            defaults.budgetWait(),
            handle);
    try {
      return new Tenants(
          new TenantDirectory(configuration.data()),
          options,
          new Loading(new SystemSchemas(catalog.relations())));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new ConfigurationFault(e.getMessage());
    }
  }

  private record Loading(SystemSchemas systemSchemas) implements SchemaLoading {
    @Override
    public LoadedSchema load(SchemaSource source, LoadedSchema before) {
      return SchemaLoader.load(source, before);
    }
  }
}
