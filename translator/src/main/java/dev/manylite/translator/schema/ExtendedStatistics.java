package dev.manylite.translator.schema;

import java.util.List;

/**
 * What CREATE STATISTICS made of a table (pg_statistic_ext): kept to be shown, for nothing is
 * gathered.
 *
 * @param schema its own, which need not be the table's
 * @param owner a role's OID
 * @param target {@code stxstattarget}
 * @param kinds letters of {@code stxkind}: d, f, m, e
 * @param columns by their numbers, in ascending order
 * @param expressions PostgreSQL texts
 */
public record ExtendedStatistics(
    int oid,
    String schema,
    String name,
    int owner,
    int target,
    String kinds,
    List<Integer> columns,
    List<String> expressions,
    String comment) {
  public ExtendedStatistics {
    columns = List.copyOf(columns);
    expressions = List.copyOf(expressions);
  }

  public ExtendedStatistics named(String otherSchema, String otherName) {
    return new ExtendedStatistics(
        oid, otherSchema, otherName, owner, target, kinds, columns, expressions, comment);
  }

  public ExtendedStatistics withOwner(int other) {
    return new ExtendedStatistics(
        oid, schema, name, other, target, kinds, columns, expressions, comment);
  }

  public ExtendedStatistics withTarget(int other) {
    return new ExtendedStatistics(
        oid, schema, name, owner, other, kinds, columns, expressions, comment);
  }

  public ExtendedStatistics withExpressions(List<String> other) {
    return new ExtendedStatistics(oid, schema, name, owner, target, kinds, columns, other, comment);
  }

  public ExtendedStatistics withComment(String other) {
    return new ExtendedStatistics(
        oid, schema, name, owner, target, kinds, columns, expressions, other);
  }
}
