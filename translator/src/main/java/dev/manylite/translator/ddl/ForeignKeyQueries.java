package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Finds a foreign key's violations, in PostgreSQL's dialect, and words them. */
public final class ForeignKeyQueries {
  private final Relation child;
  private final Constraint.ForeignKey key;
  private final Schema schema;

  public ForeignKeyQueries(Relation child, Constraint.ForeignKey key, Schema schema) {
    this.child = child;
    this.key = key;
    this.schema = schema;
  }

  /** The keys, as text, of the child's rows that have no parent. */
  public String orphan() {
    List<String> columns = key.columns().stream().map(c -> "c." + PgText.identifier(c)).toList();
    return "SELECT "
        + Queries.texts(columns)
        + " FROM "
        + Queries.only(child)
        + " c WHERE "
        + (key.full()
            ? columns.stream()
                .map(c -> c + " IS NOT NULL")
                .collect(Collectors.joining(" OR ", "(", ")"))
            : Queries.notNull(columns))
        + " AND NOT EXISTS (SELECT 1 FROM "
        + (refersToPartitions() ? "" : "ONLY ")
        + PgText.identifier(key.referencedSchema())
        + "."
        + PgText.identifier(key.referencedTable())
        + " p WHERE "
        + matching(columns)
        + ")";
  }

  /** That p is the parent of the child's row with these columns. */
  private String matching(List<String> columns) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      joined.add("p." + PgText.identifier(key.referencedColumns().get(i)) + " = " + columns.get(i));
    }
    return String.join(" AND ", joined);
  }

  /** The keys, as text, of the child's rows whose parent is in one partition. */
  String referring(Relation partition) {
    List<String> columns = key.columns().stream().map(c -> "c." + PgText.identifier(c)).toList();
    return "SELECT "
        + Queries.texts(columns)
        + " FROM "
        + Queries.only(child)
        + " c, "
        + Queries.name(partition)
        + " p WHERE "
        + matching(columns);
  }

  /** That a partition can't go. */
  SqlFault removing(Relation partition, Object[] values) {
    SqlFault fault = stillReferenced(values);
    return new SqlFault(
            SqlState.FOREIGN_KEY_VIOLATION,
            "removing partition \""
                + partition.name()
                + "\" violates foreign key constraint \""
                + key.name()
                + "\"")
        .withDetail(fault.detail())
        .on(new FaultedObject(child.schema(), child.name(), null, null, key.name()));
  }

  /**
   * That a child's key has no parent.
   *
   * @param values of {@link #orphan}
   */
  public SqlFault missing(Object[] values) {
    return Arrays.asList(values).contains(null) ? mixed() : absent(values);
  }

  /** That MATCH FULL wants all columns to be null, or none. */
  public SqlFault mixed() {
    return violated()
        .withDetail("MATCH FULL does not allow mixing of null and nonnull key values.");
  }

  private SqlFault violated() {
    return new SqlFault(
            SqlState.FOREIGN_KEY_VIOLATION,
            "insert or update on table \""
                + child.name()
                + "\" violates foreign key constraint \""
                + key.name()
                + "\"")
        .on(new FaultedObject(child.schema(), child.name(), null, null, key.name()));
  }

  private SqlFault absent(Object[] values) {
    return violated()
        .withDetail(
            "Key ("
                + String.join(", ", key.columns())
                + ")=("
                + KeyValues.join(values)
                + ") is not present in table \""
                + key.referencedTable()
                + "\".");
  }

  /**
   * That a parent's key goes while a child has it.
   *
   * @param values of the child's key
   */
  public SqlFault stillReferenced(Object[] values) {
    return new SqlFault(
            SqlState.FOREIGN_KEY_VIOLATION,
            "update or delete on table \""
                + key.referencedTable()
                + "\" violates foreign key constraint \""
                + key.name()
                + "\" on table \""
                + child.name()
                + "\"")
        .withDetail(
            "Key ("
                + String.join(", ", key.referencedColumns())
                + ")=("
                + KeyValues.join(values)
                + ") is still referenced from table \""
                + child.name()
                + "\".")
        .on(new FaultedObject(child.schema(), child.name(), null, null, key.name()));
  }

  private boolean refersToPartitions() {
    return schema
        .relation(key.referencedSchema(), key.referencedTable())
        .filter(Relation::isPartitioned)
        .isPresent();
  }

  /** Whether the parent is one that the schema knows. */
  public boolean hasParent() {
    return schema.relation(key.referencedSchema(), key.referencedTable()).isPresent();
  }
}
