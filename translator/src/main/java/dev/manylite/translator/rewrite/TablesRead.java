package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.schema.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables and WITH queries that a part of a statement reads from. */
final class TablesRead {
  private final Set<String> tables = new HashSet<>();
  private final Set<String> commonTables = new HashSet<>();
  private boolean foreignViews;

  private TablesRead() {}

  static TablesRead of(BoundQuery query) {
    TablesRead read = new TablesRead();
    read.new Search().rewriteQuery(query);
    return read;
  }

  static TablesRead of(BoundStatement statement) {
    TablesRead read = new TablesRead();
    read.new Search().rewrite(statement);
    return read;
  }

  static TablesRead of(List<BoundExpression> expressions) {
    TablesRead read = new TablesRead();
    read.new Search().rewriteAll(expressions);
    return read;
  }

  boolean anyOf(AffectedTables affected) {
    return foreignViews || tables.stream().anyMatch(affected::contains);
  }

  boolean any() {
    return !tables.isEmpty() || !commonTables.isEmpty();
  }

  boolean hasForeignViews() {
    return foreignViews;
  }

  /** Their aliases. */
  Set<String> commonTables() {
    return commonTables;
  }

  boolean anyOf(List<CommonTable> candidates) {
    return candidates.stream().anyMatch(t -> commonTables.contains(t.alias()));
  }

  private final class Search extends StatementRewriter {
    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      if (from instanceof BoundFrom.Table table) {
        tables.add(AffectedTables.name(table.relation()));
        foreignViews |= table.relation().kind() == Relation.Kind.FOREIGN_VIEW;
      } else if (from instanceof BoundFrom.CommonTableReference reference) {
        commonTables.add(reference.alias());
      }
      return super.rewriteFrom(from);
    }
  }
}
