package dev.manylite.gateway.session;

import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.Set;

/** Makes the rows of pg_catalog and information_schema readable on a handle. */
@FunctionalInterface
public interface CatalogFilling {
  /**
   * @param schema that the rows describe
   */
  void fill(SqliteHandle handle, Set<Relation> relations, Session session, Schema schema);
}
