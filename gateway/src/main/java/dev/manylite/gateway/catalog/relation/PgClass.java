package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.function.system.PartitionFunctions;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.schema.SystemAccess;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tables, views, indexes and sequences (manual, 53.11). */
final class PgClass implements SystemRelation {
  /** Of those that each database has, the ones that pg_filenode.map finds. */
  private static final Set<String> MAPPED =
      Set.of("pg_attribute", "pg_class", "pg_proc", "pg_type");

  /** What all databases of a server have in common (manual, 53.1), in tablespace pg_global. */
  private static final Set<String> SHARED =
      Set.of(
          "pg_authid",
          "pg_auth_members",
          "pg_database",
          "pg_db_role_setting",
          "pg_parameter_acl",
          "pg_replication_origin",
          "pg_shdepend",
          "pg_shdescription",
          "pg_shseclabel",
          "pg_subscription",
          "pg_tablespace");

  private static final int GLOBAL = 1664;

  @Override
  public String name() {
    return "pg_class";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    CatalogOids oids = new CatalogOids(context.schema());
    for (Relation relation : context.schema().relations()) {
      table(context, rows, oids, relation);
      for (Index index : relation.indexes()) {
        index(context, rows, oids, relation, index);
      }
    }
    for (Sequence sequence : context.schema().sequences()) {
      row(context, rows, sequence.oid(), sequence.name(), oids.namespace(sequence.schema()))
          .set("relkind", 'S')
          .set("relnatts", 3)
          .set("relpages", 1)
          .set("reltuples", 1.0);
    }
    for (SchemaType type : context.schema().types()) {
      if (type.type() instanceof RowType composite) {
        row(context, rows, composite.relationOid(), type.name(), oids.namespace(type.schema()))
            .set("relkind", 'c')
            .set("relowner", context.schema().access(type.oid()).owner())
            .set("reltype", type.oid())
            .set("relfilenode", 0)
            .set("reltuples", 0.0)
            .set("relnatts", lastNumber(type))
            .set("relreplident", 'n');
      }
    }
    for (Relation relation : context.schema().systemRelations()) {
      row(context, rows, relation.oid(), relation.name(), oids.namespace(relation.schema()))
          .set("relkind", isTable(relation) ? 'r' : 'v')
          .set("relacl", AccessLists.of(context, SystemAccess.of(relation)))
          .set("reltype", context.schema().rowType(relation).oid())
          .set("relnatts", relation.columns().size())
          .set("relam", isTable(relation) ? AccessMethods.HEAP : 0)
          .set("relfilenode", isTable(relation) && !isMapped(relation) ? relation.oid() : 0)
          .set("relfrozenxid", isTable(relation) ? context.oldestTransaction() : 0L)
          .set("relminmxid", isTable(relation) ? 1 : 0)
          .set("relhasindex", !relation.indexes().isEmpty())
          .set("relhasrules", !isTable(relation))
          .set("relisshared", isShared(relation))
          .set("reltablespace", isShared(relation) ? GLOBAL : 0);
      for (Index index : relation.indexes()) {
        index(context, rows, oids, relation, index);
      }
    }
  }

  /** Which file it is in is not for pg_class to say (manual, 53.11, relfilenode). */
  private static boolean isMapped(Relation relation) {
    return isShared(relation)
        || relation.kind() == Relation.Kind.SYSTEM && MAPPED.contains(relation.name());
  }

  private static boolean isShared(Relation relation) {
    return relation.kind() == Relation.Kind.SYSTEM && SHARED.contains(relation.name());
  }

  /** Also the tables of information_schema. */
  private static boolean isTable(Relation relation) {
    return !relation.isView();
  }

  private static int lastNumber(Relation relation) {
    return relation.columns().stream().mapToInt(Column::number).max().orElse(0);
  }

  private static int lastNumber(SchemaType type) {
    return type.attributes().stream().mapToInt(SchemaType.Attribute::number).max().orElse(0);
  }

  private static void table(
      CatalogContext context, Rows rows, CatalogOids oids, Relation relation) {
    boolean view = relation.kind() != Relation.Kind.TABLE;
    long checks =
        relation.constraints().stream().filter(c -> c instanceof Constraint.Check).count();
    row(context, rows, relation.oid(), relation.name(), oids.namespace(relation.schema()))
        .set("relkind", kind(relation))
        .set("reltype", context.schema().rowType(relation).oid())
        .set("relam", stored(relation) ? AccessMethods.HEAP : 0)
        .set("relfilenode", stored(relation) ? relation.oid() : 0)
        .set("relfrozenxid", stored(relation) ? context.oldestTransaction() : 0L)
        .set("relminmxid", stored(relation) ? 1 : 0)
        .set("relpartbound", relation.lineage().isPartition() ? PartitionFunctions.BOUND : null)
        .set("relhasindex", !relation.indexes().isEmpty())
        .set(
            "relhasrules",
            relation.definingQuery() != null
                || view
                || !context.schema().rules(relation.oid()).isEmpty())
        .set("relhastriggers", oids.hasTriggers(relation))
        .set("relhassubclass", !context.schema().children(relation).isEmpty())
        .set("relispartition", relation.lineage().isPartition())
        .set("relchecks", checks)
        .set("relnatts", lastNumber(relation))
        .set("relpersistence", persistence(relation))
        .set("reloptions", options(relation))
        .set("relreplident", view ? 'n' : relation.storage().replicaIdentity())
        .set("reloftype", relation.storage().rowType())
        .set(
            "relispopulated",
            !relation.isMaterialized() || relation.lineage().materialization().populated());
  }

  private static char persistence(Relation relation) {
    return relation.isTemporary() ? 't' : relation.storage().unlogged() ? 'u' : 'p';
  }

  private static List<String> options(Relation relation) {
    List<String> options = new ArrayList<>(relation.storage().options());
    if (relation.checkOption() != null) {
      options.add("check_option=" + relation.checkOption().name().toLowerCase(Locale.ROOT));
    }
    return options.isEmpty() ? null : options;
  }

  /** Whether it has rows of its own. */
  private static boolean stored(Relation relation) {
    return relation.kind() == Relation.Kind.TABLE && !relation.isPartitioned();
  }

  private static char kind(Relation relation) {
    if (relation.isMaterialized()) {
      return 'm';
    }
    return relation.kind() != Relation.Kind.TABLE ? 'v' : relation.isPartitioned() ? 'p' : 'r';
  }

  private static void index(
      CatalogContext context, Rows rows, CatalogOids oids, Relation table, Index index) {
    row(context, rows, index.oid(), index.name(), oids.namespace(table.schema()))
        .set("relkind", table.isPartitioned() ? 'I' : 'i')
        .set("relowner", context.schema().access(table.oid()).owner())
        .set("relfilenode", table.isPartitioned() || isMapped(table) ? 0 : index.oid())
        .set("relispartition", table.lineage().attached().containsKey(index.oid()))
        .set("relam", AccessMethods.ofIndexes().get(index.method()))
        .set("relnatts", index.keys().size() + index.include().size())
        .set("relpersistence", persistence(table))
        .set("reloptions", index.traits().options().isEmpty() ? null : index.traits().options())
        .set("relisshared", isShared(table))
        .set("reltablespace", isShared(table) ? GLOBAL : 0)
        .set("relreplident", 'n');
  }

  private static Rows.Row row(
      CatalogContext context, Rows rows, int oid, String name, int namespace) {
    return rows.next()
        .set("oid", oid)
        .set("relname", name)
        .set("relnamespace", namespace)
        .set("relowner", context.schema().access(oid).owner())
        .set("relacl", AccessLists.of(context, context.schema().access(oid)))
        .set("relfilenode", oid)
        .set("reltuples", -1.0)
        .set("relpersistence", 'p')
        .set("relreplident", 'n')
        .set("relispopulated", true);
  }
}
