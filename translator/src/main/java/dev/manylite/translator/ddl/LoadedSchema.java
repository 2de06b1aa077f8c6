package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Schema;

/** A schema as it was read, and what helps to read the next one after a change. Immutable. */
public final class LoadedSchema {
  private final Schema schema;
  private final MadeRelations made;

  LoadedSchema(Schema schema, MadeRelations made) {
    this.schema = schema;
    this.made = made;
  }

  public Schema schema() {
    return schema;
  }

  MadeRelations made() {
    return made;
  }
}
