package dev.manylite.translator.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table has from others and passes on (manual, 5.10, 5.11 and 41.3; pg_inherits). Others are
 * named by OID, columns by number, constraints and indexes by OID, so that renaming changes nothing
 * here.
 *
 * @param parents in the order in which they were named (inhseqno); a partition has one
 * @param columns those that a parent has too
 * @param constraints checks that a parent has too
 * @param noInherit checks that are not passed on
 * @param key null unless it is partitioned
 * @param bound null unless it is a partition
 * @param attached indexes, constraints and triggers → those of the partitioned table that they
 *     belong to
 * @param materialization null unless it is a materialized view
 */
public record Lineage(
    List<Integer> parents,
    Map<Integer, Inherited> columns,
    Map<Integer, Inherited> constraints,
    Set<Integer> noInherit,
    PartitionKey key,
    PartitionBound bound,
    Map<Integer, Integer> attached,
    Materialization materialization) {
  /** Of a table that has nothing to do with others. */
  public static final Lineage NONE =
      new Lineage(List.of(), Map.of(), Map.of(), Set.of(), null, null, Map.of(), null);

  /**
   * @param count how many parents have it
   * @param local the table has it by its own definition too
   */
  public record Inherited(int count, boolean local) {
    static final Inherited OWN = new Inherited(0, true);
  }

  public Lineage {
    parents = List.copyOf(parents);
    columns = Map.copyOf(columns);
    constraints = Map.copyOf(constraints);
    noInherit = Set.copyOf(noInherit);
    attached = Map.copyOf(attached);
  }

  public Inherited column(int number) {
    return columns.getOrDefault(number, Inherited.OWN);
  }

  public Inherited constraint(int oid) {
    return constraints.getOrDefault(oid, Inherited.OWN);
  }

  public boolean isPartition() {
    return bound != null;
  }

  public boolean isPartitioned() {
    return key != null;
  }

  public Lineage withParents(List<Integer> others) {
    return new Lineage(
        others, columns, constraints, noInherit, key, bound, attached, materialization);
  }

  public Lineage withColumns(Map<Integer, Inherited> others) {
    return new Lineage(
        parents, others, constraints, noInherit, key, bound, attached, materialization);
  }

  public Lineage withConstraints(Map<Integer, Inherited> others) {
    return new Lineage(parents, columns, others, noInherit, key, bound, attached, materialization);
  }

  public Lineage withNoInherit(Set<Integer> others) {
    return new Lineage(
        parents, columns, constraints, others, key, bound, attached, materialization);
  }

  public Lineage withKey(PartitionKey other) {
    return new Lineage(
        parents, columns, constraints, noInherit, other, bound, attached, materialization);
  }

  public Lineage withBound(PartitionBound other) {
    return new Lineage(
        parents, columns, constraints, noInherit, key, other, attached, materialization);
  }

  public Lineage withAttached(Map<Integer, Integer> others) {
    return new Lineage(
        parents, columns, constraints, noInherit, key, bound, others, materialization);
  }

  public Lineage withMaterialization(Materialization other) {
    return new Lineage(parents, columns, constraints, noInherit, key, bound, attached, other);
  }
}
