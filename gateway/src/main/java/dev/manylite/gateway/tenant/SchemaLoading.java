package dev.manylite.gateway.tenant;

import dev.manylite.translator.ddl.SchemaSource;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.Collection;

/** How a schema is made of what a file holds. */
public interface SchemaLoading {
  Schema load(SchemaSource source);

  /** The relations of pg_catalog and information_schema, which every database has. */
  Collection<Relation> systemRelations();
}
