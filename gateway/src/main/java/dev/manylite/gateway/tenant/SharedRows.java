package dev.manylite.gateway.tenant;

import com.github.benmanes.caffeine.cache.Interner;
import dev.manylite.translator.ddl.ObjectRow;
import dev.manylite.translator.ddl.SchemaRow;

/**
 * Equal rows of schemas are one object for as long as anybody holds it: what a change of the schema
 * leaves alone is not parsed again, and databases of the same schema share their rows.
 */
final class SharedRows {
  private final Interner<SchemaRow> rows = Interner.newWeakInterner();
  private final Interner<ObjectRow> objects = Interner.newWeakInterner();

  SchemaRow shared(SchemaRow row) {
    return rows.intern(row);
  }

  ObjectRow shared(ObjectRow row) {
    return objects.intern(row);
  }
}
