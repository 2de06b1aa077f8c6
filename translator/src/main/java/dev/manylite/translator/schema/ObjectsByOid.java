package dev.manylite.translator.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A schema's relations, their indexes and their constraints, by OID. Immutable. */
public final class ObjectsByOid {
  private final Map<Integer, Relation> relations = new HashMap<>();
  private final Map<Integer, TableIndex> indexes = new HashMap<>();
  private final Map<Integer, TableConstraint> constraints = new HashMap<>();

  ObjectsByOid(Collection<Relation> all) {
    for (Relation relation : all) {
      relations.put(relation.oid(), relation);
      for (Index index : relation.indexes()) {
        indexes.putIfAbsent(index.oid(), new TableIndex(relation, index));
      }
      for (Constraint constraint : relation.constraints()) {
        constraints.putIfAbsent(constraint.oid(), new TableConstraint(relation, constraint));
      }
    }
  }

  /** An index with its table. */
  public record TableIndex(Relation table, Index index) {}

  /** A constraint with its table. */
  public record TableConstraint(Relation table, Constraint constraint) {}

  /** Of the system catalog too. */
  public Optional<Relation> relation(int oid) {
    return Optional.ofNullable(relations.get(oid));
  }

  public Optional<TableIndex> index(int oid) {
    return Optional.ofNullable(indexes.get(oid));
  }

  public Optional<TableConstraint> constraint(int oid) {
    return Optional.ofNullable(constraints.get(oid));
  }
}
