package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.AccessRecord;
import dev.manylite.translator.ddl.record.RoutineRecord;
import dev.manylite.translator.ddl.record.RulesRecord;
import dev.manylite.translator.ddl.record.SchemaRecord;
import dev.manylite.translator.ddl.record.SequenceRecord;
import dev.manylite.translator.ddl.record.TableRecord;
import dev.manylite.translator.ddl.record.TypeRecord;
import dev.manylite.translator.ddl.record.ViewRecord;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.DefaultAccess;
import dev.manylite.translator.schema.OnCommit;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.schema.Sequence;
import java.util.List;
import java.util.Objects;

/**
 * A row of {@code _manylite_object}: what Manylite remembers of an object beyond SQLite's schema.
 * Knows what its definition says once it has been asked, so that a row that is kept is parsed once.
 * Immutable, and equal by its fields.
 */
public final class ObjectRow {
  private final String kind;
  private final String schema;
  private final String name;
  private final String definition;
  private volatile Object content;

  /**
   * @param kind one of {@link ObjectKind}
   * @param definition JSON
   */
  public ObjectRow(String kind, String schema, String name, String definition) {
    this.kind = kind;
    this.schema = schema;
    this.name = name;
    this.definition = definition;
  }

  public String kind() {
    return kind;
  }

  public String schema() {
    return schema;
  }

  public String name() {
    return name;
  }

  public String definition() {
    return definition;
  }

  /**
   * Whether it can be understood. Any program may write to the file; what is not understood is
   * passed over, as if it had never been remembered.
   */
  public boolean isReadable() {
    if (kind == null || schema == null || name == null || definition == null) {
      return false;
    }
    try {
      return content() != null;
    } catch (RuntimeException malformed) {
      return false;
    }
  }

  boolean is(String otherKind, String otherSchema, String otherName) {
    return name.equals(otherName) && kind.equals(otherKind) && schema.equals(otherSchema);
  }

  TableRecord table() {
    return (TableRecord) content();
  }

  ViewRecord view() {
    return (ViewRecord) content();
  }

  Sequence sequence() {
    return (Sequence) content();
  }

  TypeRecord type() {
    return (TypeRecord) content();
  }

  Routine routine() {
    return (Routine) content();
  }

  /** Of a schema, or of the database itself. */
  SchemaRecord schemaRecord() {
    return (SchemaRecord) content();
  }

  Access access() {
    return (Access) content();
  }

  DefaultAccess defaultAccess() {
    return (DefaultAccess) content();
  }

  @SuppressWarnings("unchecked")
  List<Rule> rules() {
    return (List<Rule>) content();
  }

  OnCommit onCommit() {
    return (OnCommit) content();
  }

  /** The OID of the object that the row is kept under, where that is its name. */
  int oid() {
    return Integer.parseInt(name);
  }

  private Object content() {
    Object read = content;
    if (read == null) {
      read = read();
      content = read;
    }
    return read;
  }

  private Object read() {
    return switch (kind) {
      case ObjectKind.TABLE -> TableRecord.read(definition);
      case ObjectKind.VIEW -> ViewRecord.read(definition);
      case ObjectKind.SEQUENCE -> SequenceRecord.read(schema, name, definition);
      case ObjectKind.TYPE -> TypeRecord.read(definition);
      case ObjectKind.ROUTINE -> RoutineRecord.read(schema, definition);
      case ObjectKind.SCHEMA, ObjectKind.DATABASE -> SchemaRecord.read(definition);
      case ObjectKind.ACCESS -> ofOid(AccessRecord.read(definition));
      case ObjectKind.DEFAULT_ACCESS -> AccessRecord.readDefault(name, definition);
      case ObjectKind.RULES -> ofOid(RulesRecord.read(definition));
      case ObjectKind.ON_COMMIT -> ofOid(OnCommit.valueOf(definition));
      default -> definition;
    };
  }

  /** Fails unless the name is an OID. */
  private Object ofOid(Object read) {
    Integer.parseInt(name);
    return read;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectRow row
        && Objects.equals(name, row.name)
        && Objects.equals(kind, row.kind)
        && Objects.equals(schema, row.schema)
        && Objects.equals(definition, row.definition);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, kind, schema, definition);
  }
}
