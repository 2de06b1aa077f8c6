package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.rewrite.Stages.Copy;
import dev.manylite.translator.rewrite.Stages.Kept;
import dev.manylite.translator.rewrite.Stages.Stage;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The temporary tables of one statement, and what reads them in place of something else. */
final class WorkTables {
  /** In a schema where no table of a user can be. */
  private static final String PREFIX = "pg_catalog.work_";

  private final Sources sources;
  private final Map<String, Copy> copies = new LinkedHashMap<>();
  private final Map<String, String> commonTables = new HashMap<>();
  private final List<Stage> kept = new ArrayList<>();
  private int count;

  WorkTables(Sources sources) {
    this.sources = sources;
  }

  Sources sources() {
    return sources;
  }

  /** Copies are made before anything is changed. */
  List<Stage> stages() {
    List<Stage> all = new ArrayList<>(copies.values());
    all.addAll(kept);
    return all;
  }

  /** Runs a statement and keeps what it returns, if anything; gives the table's name. */
  String keep(BoundStatement statement, String... keys) {
    String table = statement.columns().isEmpty() ? null : PREFIX + ++count;
    kept.add(new Kept(table, List.of(keys), statement));
    return table;
  }

  /** Changes rows one after the other; gives the name of the table of what a member returns. */
  String change(boolean own, RowChanges changes) {
    String table = own || changes.returning() == null ? null : PREFIX + ++count;
    kept.add(new Stages.RowByRow(table, own, changes));
    return table;
  }

  /** Keeps a query's rows; the result reads them. */
  BoundQuery kept(BoundQuery query) {
    String table = keep(query);
    int source = sources.next();
    List<OutputColumn> outputs = Queries.outputs(source, query.columns());
    return Queries.select(outputs, new BoundFrom.CommonTableReference(source, table));
  }

  /** From now on, who reads the WITH query reads the table. */
  void replace(String commonTable, String table) {
    commonTables.put(commonTable, table);
  }

  private String copy(Relation relation) {
    return copies
        .computeIfAbsent(
            AffectedTables.name(relation), name -> new Copy(PREFIX + ++count, relation))
        .table();
  }

  /** Reads what is or will be changed from its copy. */
  BoundStatement fromBefore(BoundStatement statement, AffectedTables changed) {
    return new Substitution(changed).rewrite(statement);
  }

  BoundQuery fromBefore(BoundQuery query, AffectedTables changed) {
    return new Substitution(changed).rewriteQuery(query);
  }

  /** The same for what is computed while triggers may change any table. */
  List<OutputColumn> fromBefore(List<OutputColumn> columns) {
    return new Substitution(null).rewriteColumns(columns);
  }

  BoundStatement.Conflict fromBefore(BoundStatement.Conflict conflict) {
    return new Substitution(null).rewriteConflict(conflict);
  }

  private final class Substitution extends StatementRewriter {
    private final AffectedTables changed;

    /**
     * @param changed null for all tables
     */
    Substitution(AffectedTables changed) {
      this.changed = changed;
    }

    private boolean isChanged(Relation relation) {
      return changed == null || changed.contains(relation);
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      if (from instanceof BoundFrom.CommonTableReference reference
          && commonTables.containsKey(reference.alias())) {
        return new BoundFrom.CommonTableReference(
            reference.source(), commonTables.get(reference.alias()));
      }
      if (!(from instanceof BoundFrom.Table table)) {
        return super.rewriteFrom(from);
      }
      if (table.relation().kind() == Relation.Kind.FOREIGN_VIEW
          && (changed == null || !changed.isEmpty())) {
        throw SqlFault.unsupported(
            "reading view \"" + table.relation().name() + "\" while its tables may change");
      }
      return table.relation().kind() != Relation.Kind.SYSTEM && isChanged(table.relation())
          ? new BoundFrom.CommonTableReference(table.source(), copy(table.relation()))
          : from;
    }
  }
}
