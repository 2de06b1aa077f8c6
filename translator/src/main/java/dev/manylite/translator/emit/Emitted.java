package dev.manylite.translator.emit;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.schema.Relation;
import java.util.Set;

/**
 * A statement in SQLite's words, and what its handle must know before it is prepared.
 *
 * @param sql parameters as {@code ?1}, {@code ?2} …
 * @param functions signatures whose Java bodies {@code sql} calls
 * @param collations SQLite collations that {@code sql} names
 * @param systemRelations relations of kind SYSTEM that {@code sql} reads
 * @param tables the tenant's own tables and views that {@code sql} reads or writes
 * @param checks queries that yield a row where {@code sql} trusts stored values wrongly
 */
public record Emitted(
    String sql,
    Set<Signature> functions,
    Set<String> collations,
    Set<Relation> systemRelations,
    Set<Relation> tables,
    Set<String> checks) {
  public Emitted {
    functions = Set.copyOf(functions);
    collations = Set.copyOf(collations);
    systemRelations = Set.copyOf(systemRelations);
    tables = Set.copyOf(tables);
    checks = Set.copyOf(checks);
  }
}
