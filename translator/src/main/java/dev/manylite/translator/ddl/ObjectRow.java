package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.AccessRecord;
import dev.manylite.translator.ddl.record.RulesRecord;
import dev.manylite.translator.ddl.record.SchemaRecord;
import dev.manylite.translator.ddl.record.SequenceRecord;
import dev.manylite.translator.ddl.record.TableRecord;
import dev.manylite.translator.ddl.record.TypeRecord;
import dev.manylite.translator.ddl.record.ViewRecord;
import dev.manylite.translator.schema.OnCommit;

/**
 * A row of {@code _manylite_object}: what Manylite remembers of an object beyond SQLite's schema.
 *
 * @param kind one of {@link ObjectKind}
 * @param definition JSON
 */
public record ObjectRow(String kind, String schema, String name, String definition) {

  /**
   * Whether it can be understood. Any program may write to the file; what is not understood is
   * passed over, as if it had never been remembered.
   */
  public boolean isReadable() {
    if (kind == null || schema == null || name == null || definition == null) {
      return false;
    }
    try {
      read();
      return true;
    } catch (RuntimeException malformed) {
      return false;
    }
  }

  private void read() {
    switch (kind) {
      case ObjectKind.TABLE -> TableRecord.read(definition);
      case ObjectKind.VIEW -> ViewRecord.read(definition);
      case ObjectKind.SEQUENCE -> SequenceRecord.read(schema, name, definition);
      case ObjectKind.TYPE -> TypeRecord.read(definition);
      case ObjectKind.SCHEMA, ObjectKind.DATABASE -> SchemaRecord.read(definition);
      case ObjectKind.ACCESS -> {
        Integer.parseInt(name);
        AccessRecord.read(definition);
      }
      case ObjectKind.RULES -> {
        Integer.parseInt(name);
        RulesRecord.read(definition);
      }
      case ObjectKind.ON_COMMIT -> {
        Integer.parseInt(name);
        OnCommit.valueOf(definition);
      }
      default -> {
        // Read as text only.
      }
    }
  }
}
