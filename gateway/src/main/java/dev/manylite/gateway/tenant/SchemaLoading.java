package dev.manylite.gateway.tenant;

import dev.manylite.translator.ddl.LoadedSchema;
import dev.manylite.translator.ddl.SchemaSource;
import dev.manylite.translator.schema.SystemSchemas;

/** How a schema is made of what a file holds. */
public interface SchemaLoading {
  /**
   * @param before an earlier one of the same file, from which may be taken what is the same still;
   *     or null
   */
  LoadedSchema load(SchemaSource source, LoadedSchema before);

  /** pg_catalog and information_schema, which every database has. */
  SystemSchemas systemSchemas();
}
