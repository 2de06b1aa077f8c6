package dev.manylite.translator.schema;

/** A name within a schema. */
record QualifiedName(String schema, String name) {
  static QualifiedName of(Relation relation) {
    return new QualifiedName(relation.schema(), relation.name());
  }
}
