package dev.manylite.gateway.session.explain;

import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.rewrite.Outline;
import dev.manylite.translator.rewrite.Outline.Kind;
import dev.manylite.translator.rewrite.Outline.Source;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The nodes that read tables, functions and subqueries. */
final class AccessNodes {
  private static final Pattern ALIAS = Pattern.compile("[tq](\\d+)");
  private static final Pattern AUTOMATIC = Pattern.compile("sqlite_autoindex_.*_(\\d+)");
  private static final Pattern TERM =
      Pattern.compile("(?<operand>.+?)\\s*(?<operator><=|>=|<>|=|<|>)\\s*(?<value>\\?|\\(.*\\))");

  private final Outline outline;
  private final boolean verbose;

  AccessNodes(Outline outline, boolean verbose) {
    this.outline = outline;
    this.verbose = verbose;
  }

  /** What a name in SQLite's plan stands for; null where the statement has no such name. */
  Source source(String name) {
    Matcher matcher = ALIAS.matcher(name);
    if (matcher.matches()) {
      Source source = outline.sources().get(Integer.valueOf(matcher.group(1)));
      if (source != null) {
        return source;
      }
    }
    // Without an alias: what SQLite counts by itself.
    return outline.sources().values().stream()
        .filter(s -> s.relation() != null && s.relation().sqliteName().equals(name))
        .findFirst()
        .orElse(null);
  }

  /**
   * @param rows the subquery that is read; null where it is none
   * @param recursive inside the recursive part of a WITH query
   */
  PlanNode node(AccessPath path, PlanNode rows, boolean recursive) {
    Source source = source(path.source());
    if (source == null) {
      return unnamed(path, rows);
    }
    if (source.kind() == Kind.COMMON_TABLE) {
      return withCondition(commonTable(source, recursive), path, null);
    }
    if (source.kind() == Kind.FUNCTION) {
      String on = on(QuotedName.asNeeded(source.name()), source);
      return PlanNode.of("Function Scan on " + on, "Function Scan")
          .identity("Function Name", source.name())
          .identity("Alias", source.alias());
    }
    if (source.kind() == Kind.SUBQUERY) {
      return withCondition(subquery(source.alias(), path, rows), path, null);
    }
    return withCondition(table(path, source), path, source.relation());
  }

  /** That of some indexes which a table has; null for none. */
  Index index(AccessPath path, Collection<Integer> oids) {
    Source source = source(path.source());
    return source == null || source.relation() == null
        ? null
        : source.relation().indexes().stream()
            .filter(index -> oids.contains(index.oid()))
            .findFirst()
            .orElse(null);
  }

  /** Reads the rows of a table that an index has found. */
  PlanNode bitmap(AccessPath path, Index index) {
    Source source = source(path.source());
    PlanNode node = relation("Bitmap Heap Scan", "Bitmap Heap Scan", source, null);
    String name = QuotedName.asNeeded(index.name());
    return node.branch(
        "Outer",
        null,
        PlanNode.of("Bitmap Index Scan on " + name, "Bitmap Index Scan")
            .identity("Index Name", name));
  }

  private static PlanNode unnamed(AccessPath path, PlanNode rows) {
    if (path.virtual()) {
      return PlanNode.of("Function Scan");
    }
    if (rows != null && rows.type().equals("Recursive Union")) {
      // A series.
      return PlanNode.of("Function Scan").branch("Subquery", null, rows);
    }
    return rows != null
        ? subquery(path.source(), path, rows)
        : sequential(path.source().replace("pg_catalog.", ""));
  }

  private static PlanNode sequential(String name) {
    return PlanNode.of("Seq Scan on " + QuotedName.asNeeded(name), "Seq Scan")
        .identity("Alias", name);
  }

  private static PlanNode subquery(String alias, AccessPath path, PlanNode rows) {
    PlanNode node =
        PlanNode.of("Subquery Scan on " + QuotedName.asNeeded(alias), "Subquery Scan")
            .identity("Alias", alias);
    return rows == null ? node : node.branch("Subquery", null, rows);
  }

  private static PlanNode commonTable(Source source, boolean recursive) {
    String type = recursive ? "WorkTable Scan" : "CTE Scan";
    return PlanNode.of(type + " on " + on(QuotedName.asNeeded(source.name()), source), type)
        .identity("CTE Name", source.name())
        .identity("Alias", source.alias());
  }

  private PlanNode table(AccessPath path, Source source) {
    if (!path.usesIndex()) {
      return relation("Seq Scan", "Seq Scan", source, null);
    }
    String index = indexName(path, source.relation());
    String type = path.covering() ? "Index Only Scan" : "Index Scan";
    return relation(type + " using " + index, type, source, index);
  }

  /**
   * @param index null for none
   */
  private PlanNode relation(String heading, String type, Source source, String index) {
    Relation relation = source.relation();
    String name = QuotedName.asNeeded(source.name());
    String on = on(verbose ? QuotedName.asNeeded(relation.schema()) + "." + name : name, source);
    PlanNode node = PlanNode.of(heading + " on " + on, type);
    if (index != null) {
      node = node.identity("Index Name", index);
    }
    node = node.identity("Relation Name", source.name());
    if (verbose) {
      node = node.identity("Schema", relation.schema());
    }
    return node.identity("Alias", source.alias());
  }

  private static String on(String name, Source source) {
    return source.alias().equals(source.name())
        ? name
        : name + " " + QuotedName.asNeeded(source.alias());
  }

  private static String indexName(AccessPath path, Relation relation) {
    if (path.primaryKey()) {
      return relation.constraints().stream()
          .filter(Constraint.PrimaryKey.class::isInstance)
          .map(Constraint::name)
          .findFirst()
          .orElse("rowid");
    }
    if (path.automatic()) {
      // SQLite makes it for this statement only.
      return "(temporary index)";
    }
    return relation.indexes().stream()
        .filter(index -> path.index().equals(index.sqliteName()))
        .map(Index::name)
        .findFirst()
        .orElseGet(() -> ofTable(path.index(), relation));
  }

  /** An index that belongs to a constraint in the table's text, which SQLite numbers. */
  private static String ofTable(String name, Relation relation) {
    List<Index> own =
        relation.indexes().stream()
            .filter(index -> index.sqliteName() == null)
            .filter(index -> !(index.primary() && relation.rowidColumn() != null))
            .toList();
    Matcher matcher = AUTOMATIC.matcher(name);
    if (matcher.matches()) {
      int place = Integer.parseInt(matcher.group(1)) - 1;
      return place < own.size() ? own.get(place).name() : name;
    }
    return name;
  }

  private static PlanNode withCondition(PlanNode node, AccessPath path, Relation relation) {
    return path.condition() == null
        ? node
        : node.detail("Index Cond", condition(path.condition(), relation));
  }

  /** {@code a=? AND rowid>?} → {@code ((a = ?) AND (id > ?))}. */
  static String condition(String terms, Relation relation) {
    List<String> written = List.of(terms.split(" AND "));
    List<String> parts = written.stream().map(term -> term(term, relation)).toList();
    return parts.size() == 1 ? parts.get(0) : "(" + String.join(" AND ", parts) + ")";
  }

  private static String term(String term, Relation relation) {
    Matcher matcher = TERM.matcher(term);
    if (!matcher.matches()) {
      return "(" + term + ")";
    }
    String operand = matcher.group("operand");
    if (operand.equals("rowid") && relation != null && relation.rowidColumn() != null) {
      operand = relation.rowidColumn();
    }
    return "(" + operand + " " + matcher.group("operator") + " " + matcher.group("value") + ")";
  }
}
