package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.ColumnConstraint;
import dev.manylite.translator.parse.tree.ColumnDefinition;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.IndexTraits;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Storage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What ALTER TABLE and its kin say of how a relation is stored, clustered, compressed, counted and
 * replicated: it is kept and shown (manual, ALTER TABLE, ALTER INDEX).
 */
final class StoragePlanner {
  private static final int HIGHEST_TARGET = 10_000;
  private static final Set<String> CLUSTERING = Set.of("btree", "gist");
  private static final Map<String, String> STORAGES =
      Map.of("plain", "p", "external", "e", "extended", "x", "main", "m");

  private final Draft draft;

  StoragePlanner(Draft draft) {
    this.draft = draft;
  }

  /**
   * @return false if the action says nothing of storage
   */
  boolean plan(Relation relation, AlterTableAction action) {
    if (action instanceof AlterTableAction.SetOptions set) {
      change(relation, relation.storage().withOptions(options(relation, set)));
    } else if (action instanceof AlterTableAction.ClusterOn cluster) {
      clusterOn(relation, cluster.index());
    } else if (action instanceof AlterTableAction.SetLogged set) {
      setLogged(relation, set.logged());
    } else if (action instanceof AlterTableAction.ReplicaIdentity identity) {
      replicaIdentity(relation, identity);
    } else if (action instanceof AlterTableAction.SetStatistics set) {
      setStatistics(relation, set);
    } else if (action instanceof AlterTableAction.SetStorage set) {
      setStorage(relation, set);
    } else if (action instanceof AlterTableAction.SetCompression set) {
      Column column = Lookup.altered(relation, set.column());
      change(relation, compressed(relation, column, set.method()));
    } else if (action instanceof AlterTableAction.SetColumnOptions set) {
      setColumnOptions(relation, set);
    } else {
      return false;
    }
    return true;
  }

  private void change(Relation relation, Storage storage) {
    draft.change(Relations.withStorage(relation, storage));
  }

  private static List<String> options(Relation relation, AlterTableAction.SetOptions set) {
    List<String> before = relation.storage().options();
    if (set.reset()) {
      return StorageParameters.reset(before, set.options());
    }
    return StorageParameters.of(kind(relation)).set(before, set.options());
  }

  static StorageParameters.Kind kind(Relation relation) {
    return relation.isPartitioned()
        ? StorageParameters.Kind.PARTITIONED
        : StorageParameters.Kind.TABLE;
  }

  // Indexes ------------------------------------------------------------------------------------

  /** SET (…), RESET (…) and ALTER COLUMN n SET STATISTICS of an index. */
  boolean planIndex(Relation table, Index index, AlterTableAction action) {
    IndexTraits traits = index.traits();
    if (action instanceof AlterTableAction.SetOptions set) {
      List<String> changed =
          set.reset()
              ? StorageParameters.reset(traits.options(), set.options())
              : StorageParameters.of(StorageParameters.Kind.ofMethod(index.method()))
                  .set(traits.options(), set.options());
      traits = traits.withOptions(changed);
    } else if (action instanceof AlterTableAction.SetStatistics set) {
      Map<Integer, Integer> changed = new HashMap<>(traits.statistics());
      changed.put(key(index, set), target(set.target()));
      traits = traits.withStatistics(changed);
    } else {
      return false;
    }
    put(table, index.withTraits(traits));
    return true;
  }

  private static int key(Index index, AlterTableAction.SetStatistics set) {
    int number = set.number();
    for (int i = 0; set.column() != null && i < index.keys().size(); i++) {
      number = set.column().equals(index.keys().get(i).column()) ? i + 1 : number;
    }
    int all = index.keys().size() + index.include().size();
    if (number < 1 || number > all) {
      throw new SqlFault(
          SqlState.UNDEFINED_COLUMN,
          set.column() == null
              ? "column number " + number + " of relation \"" + index.name() + "\" does not exist"
              : "column \""
                  + set.column()
                  + "\" of relation \""
                  + index.name()
                  + "\" does not exist");
    }
    boolean included = number > index.keys().size();
    String column =
        included
            ? index.include().get(number - 1 - index.keys().size())
            : index.keys().get(number - 1).column();
    if (column != null) {
      SqlFault fault =
          new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot alter statistics on "
                  + (included ? "included" : "non-expression")
                  + " column \""
                  + column
                  + "\" of index \""
                  + index.name()
                  + "\"");
      throw included ? fault : fault.withHint("Alter statistics on table column instead.");
    }
    return number;
  }

  int target(long written) {
    if (written < -1) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "statistics target " + written + " is too low");
    }
    if (written > HIGHEST_TARGET) {
      draft.notice(
          Notice.warning(
              SqlState.INVALID_PARAMETER_VALUE, "lowering statistics target to " + HIGHEST_TARGET));
    }
    return (int) Math.min(written, HIGHEST_TARGET);
  }

  private void put(Relation table, Index index) {
    draft.change(Relations.withIndex(table, index));
  }

  static Index index(Relation table, String name) {
    return table.indexes().stream()
        .filter(i -> i.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_OBJECT,
                    "index \"" + name + "\" for table \"" + table.name() + "\" does not exist"));
  }

  void clusterOn(Relation table, String name) {
    if (table.isPartitioned()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "cannot mark index clustered in partitioned table");
    }
    Relation changed = table;
    if (name != null) {
      checkClusterable(index(table, name));
    }
    for (Index index : table.indexes()) {
      boolean clustered = index.name().equals(name);
      changed =
          Relations.withIndex(changed, index.withTraits(index.traits().withClustered(clustered)));
    }
    draft.change(changed);
  }

  static void checkClusterable(Index index) {
    String why = null;
    if (!CLUSTERING.contains(index.method())) {
      why = " because access method does not support clustering";
    }
    if (why == null && index.predicate() == null && index.traits().valid()) {
      return;
    }
    String which = index.predicate() != null ? "partial " : "invalid ";
    throw new SqlFault(
        SqlState.FEATURE_NOT_SUPPORTED,
        why != null
            ? "cannot cluster on index \"" + index.name() + "\"" + why
            : "cannot cluster on " + which + "index \"" + index.name() + "\"");
  }

  // Tables -------------------------------------------------------------------------------------

  private void setLogged(Relation table, boolean logged) {
    if (table.isTemporary()) {
      throw new SqlFault(
              SqlState.INVALID_TABLE_DEFINITION,
              "cannot change logged status of table \""
                  + table.name()
                  + "\" because it is temporary")
          .on(new FaultedObject(table.schema(), table.name(), null, null, null));
    }
    if (table.storage().unlogged() != logged) {
      return;
    }
    for (Relation other : draft.schema.relations()) {
      for (Constraint constraint : other.constraints()) {
        if (constraint instanceof Constraint.ForeignKey key) {
          checkLogged(table, logged, other, key);
        }
      }
    }
    change(table, table.storage().withUnlogged(!logged));
  }

  /** A logged table refers to logged tables only. */
  private void checkLogged(
      Relation table, boolean logged, Relation referring, Constraint.ForeignKey key) {
    Relation referenced =
        draft.schema.relation(key.referencedSchema(), key.referencedTable()).orElse(null);
    if (referenced == null || referenced.oid() == referring.oid()) {
      return;
    }
    boolean breaks =
        logged
            ? referring.oid() == table.oid() && referenced.storage().unlogged()
            : referenced.oid() == table.oid() && !referring.storage().unlogged();
    if (breaks) {
      throw new SqlFault(
              SqlState.INVALID_TABLE_DEFINITION,
              "could not change table \""
                  + table.name()
                  + (logged
                      ? "\" to logged because it references unlogged table \"" + referenced.name()
                      : "\" to unlogged because it references logged table \"" + referring.name())
                  + "\"")
          .on(new FaultedObject(table.schema(), table.name(), null, null, key.name()));
    }
  }

  private void replicaIdentity(Relation table, AlterTableAction.ReplicaIdentity identity) {
    if (identity.index() != null) {
      checkIdentity(table, index(table, identity.index()));
    }
    Relation changed = table;
    for (Index index : table.indexes()) {
      boolean chosen = index.name().equals(identity.index());
      changed =
          Relations.withIndex(
              changed, index.withTraits(index.traits().withReplicaIdentity(chosen)));
    }
    change(changed, table.storage().withReplicaIdentity(identity.identity()));
  }

  private static void checkIdentity(Relation table, Index index) {
    String which = null;
    if (!index.unique()) {
      which = "non-unique index";
    } else if (!index.enforces()) {
      which = "non-immediate index";
    } else if (index.keys().stream().anyMatch(k -> k.column() == null)) {
      which = "expression index";
    } else if (index.predicate() != null) {
      which = "partial index";
    }
    if (which != null) {
      boolean unique = which.startsWith("non-unique");
      throw new SqlFault(
          unique ? SqlState.WRONG_OBJECT_TYPE : SqlState.FEATURE_NOT_SUPPORTED,
          "cannot use " + which + " \"" + index.name() + "\" as replica identity");
    }
    for (Index.Key key : index.keys()) {
      if (!table.column(key.column()).orElseThrow().notNull()) {
        throw new SqlFault(
            SqlState.WRONG_OBJECT_TYPE,
            "index \""
                + index.name()
                + "\" cannot be used as replica identity because column \""
                + key.column()
                + "\" is nullable");
      }
    }
  }

  // Columns ------------------------------------------------------------------------------------

  private void setStatistics(Relation table, AlterTableAction.SetStatistics set) {
    if (set.column() == null) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "cannot refer to non-index column by number");
    }
    Column column = Lookup.altered(table, set.column());
    int target = target(set.target());
    Storage.OfColumn before = table.storage().column(column.number());
    change(table, table.storage().withColumn(column.number(), before.withStatistics(target)));
  }

  private void setStorage(Relation table, AlterTableAction.SetStorage set) {
    String storage = STORAGES.get(set.storage().toLowerCase(Locale.ROOT));
    if (storage == null) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "invalid storage type \"" + set.storage() + "\"");
    }
    Column column = Lookup.altered(table, set.column());
    if (!storage.equals("p") && !isLong(column)) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "column data type " + column.type().base().sqlName() + " can only have storage PLAIN");
    }
    Storage.OfColumn before = table.storage().column(column.number());
    change(table, table.storage().withColumn(column.number(), before.withStorage(storage)));
  }

  /** Whether its values may be of any length. */
  private static boolean isLong(Column column) {
    return column.type().base().facts().length() == -1;
  }

  private static Storage compressed(Relation table, Column column, String written) {
    String method =
        switch (written) {
          case "default" -> "";
          case "pglz" -> "p";
          case "lz4" -> "l";
          default ->
              throw new SqlFault(
                  SqlState.INVALID_PARAMETER_VALUE,
                  "invalid compression method \"" + written + "\"");
        };
    if (!method.isEmpty() && !isLong(column)) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "column data type " + column.type().base().sqlName() + " does not support compression");
    }
    Storage.OfColumn before = table.storage().column(column.number());
    return table.storage().withColumn(column.number(), before.withCompression(method));
  }

  /** COMPRESSION of new columns, and how many dimensions their arrays are said to have. */
  static Relation described(Relation table, List<ColumnDefinition> definitions) {
    Relation result = table;
    for (ColumnDefinition definition : definitions) {
      result = withDimensions(result, definition.name(), definition.type());
      for (ColumnConstraint constraint : definition.constraints()) {
        if (constraint instanceof ColumnConstraint.Compression compression) {
          Column column = result.column(definition.name()).orElseThrow();
          result = Relations.withStorage(result, compressed(result, column, compression.method()));
        }
      }
    }
    return result;
  }

  /**
   * @param type as it was written; null where a column has its type from elsewhere
   */
  static Relation withDimensions(Relation table, String name, TypeName type) {
    Column column = table.column(name).orElseThrow();
    Storage.OfColumn before = table.storage().column(column.number());
    int dimensions = type == null ? before.dimensions() : Math.max(1, type.arrayDimensions());
    return dimensions == before.dimensions()
        ? table
        : Relations.withStorage(
            table, table.storage().withColumn(column.number(), before.withDimensions(dimensions)));
  }

  /** Of arrays that no type was written for: they are said to have no dimension. */
  static Relation undeclared(Relation table) {
    Storage storage = table.storage();
    for (Column column : table.columns()) {
      if (column.type().base().isArray()) {
        storage =
            storage.withColumn(column.number(), storage.column(column.number()).withDimensions(0));
      }
    }
    return Relations.withStorage(table, storage);
  }

  private void setColumnOptions(Relation table, AlterTableAction.SetColumnOptions set) {
    Column column = Lookup.altered(table, set.column());
    Storage.OfColumn before = table.storage().column(column.number());
    List<String> options =
        set.reset()
            ? StorageParameters.reset(before.options(), set.options())
            : StorageParameters.of(StorageParameters.Kind.COLUMN)
                .set(before.options(), set.options());
    change(table, table.storage().withColumn(column.number(), before.withOptions(options)));
  }
}
