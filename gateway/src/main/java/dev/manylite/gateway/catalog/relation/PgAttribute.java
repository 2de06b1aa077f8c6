package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.schema.Storage;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import java.util.Collection;
import java.util.List;

/** Columns of tables, views and indexes (manual, 53.7). */
final class PgAttribute implements SystemRelation {
  @Override
  public String name() {
    return "pg_attribute";
  }

  @Override
  public void constantRows(CatalogContext context, Rows rows) {
    ofRelations(context.schema().systemRelations(), context, rows);
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    ofRelations(context.schema().relations(), context, rows);
    for (Sequence sequence : context.schema().sequences()) {
      sequence(rows, sequence.oid());
    }
    for (SchemaType type : context.schema().types()) {
      if (type.type() instanceof RowType composite) {
        attributes(rows, type, composite);
      }
    }
  }

  private static void ofRelations(
      Collection<Relation> relations, CatalogContext context, Rows rows) {
    OperatorClassOids operatorClasses = new OperatorClassOids();
    for (Relation relation : relations) {
      columns(context, rows, relation);
      for (Index index : relation.indexes()) {
        keys(context, rows, relation, index, operatorClasses);
      }
    }
  }

  private static void attributes(Rows rows, SchemaType type, RowType composite) {
    for (int i = 0; i < composite.fields().size(); i++) {
      RowType.Field field = composite.fields().get(i);
      int number = type.attributes().get(i).number();
      int before = i == 0 ? 0 : type.attributes().get(i - 1).number();
      dropped(rows, composite.relationOid(), before, number);
      row(rows, composite.relationOid(), field.name(), number, field.type());
    }
  }

  private static void columns(CatalogContext context, Rows rows, Relation relation) {
    if (!relation.isView()) {
      systemColumns(rows, relation.oid());
    }
    int last = 0;
    for (Column column : relation.columns()) {
      dropped(rows, relation.oid(), last, column.number());
      last = column.number();
      Rows.Row row = row(rows, relation.oid(), column.name(), column.number(), column.type());
      if (relation.isView() || relation.isMaterialized()) {
        row.set("attndims", 0);
      } else if (column.type().base().isArray()) {
        boolean declared = relation.lineage().column(column.number()).local();
        row.set("attndims", declared ? relation.storage().column(column.number()).dimensions() : 0);
      }
      stored(row, relation.storage().column(column.number()));
      if (column.collation() != 0) {
        row.set("attcollation", column.collation());
      }
      row.set("attinhcount", relation.lineage().column(column.number()).count())
          .set("attislocal", relation.lineage().column(column.number()).local())
          .set("attnotnull", column.notNull())
          .set("atthasdef", column.defaultExpression() != null || column.generated() != null)
          .set("attidentity", identity(column))
          .set("attgenerated", column.generated() == null ? "" : "s")
          .set("attacl", granted(context, relation, column));
    }
  }

  private static void stored(Rows.Row row, Storage.OfColumn column) {
    row.set("attstattarget", column.statistics()).set("attcompression", column.compression());
    if (column.storage() != null) {
      row.set("attstorage", column.storage());
    }
    if (!column.options().isEmpty()) {
      row.set("attoptions", column.options());
    }
  }

  private static void systemColumns(Rows rows, int relationOid) {
    systemColumn(rows, relationOid, "ctid", -1, Types.TID);
    systemColumn(rows, relationOid, "xmin", -2, Types.XID);
    systemColumn(rows, relationOid, "cmin", -3, Types.CID);
    systemColumn(rows, relationOid, "xmax", -4, Types.XID);
    systemColumn(rows, relationOid, "cmax", -5, Types.CID);
    systemColumn(rows, relationOid, "tableoid", -6, Types.OID);
  }

  private static void systemColumn(
      Rows rows, int relationOid, String name, int number, PgType type) {
    row(rows, relationOid, name, number, SqlType.of(type))
        .set("attnotnull", true)
        .set("attstattarget", 0);
  }

  private static void sequence(Rows rows, int sequenceOid) {
    row(rows, sequenceOid, "last_value", 1, SqlType.of(Types.INT8)).set("attnotnull", true);
    row(rows, sequenceOid, "log_cnt", 2, SqlType.of(Types.INT8)).set("attnotnull", true);
    row(rows, sequenceOid, "is_called", 3, SqlType.of(Types.BOOL)).set("attnotnull", true);
    systemColumns(rows, sequenceOid);
  }

  /** Numbers are not given again: those between two columns were those of dropped ones. */
  private static void dropped(Rows rows, int relationOid, int before, int after) {
    for (int number = before + 1; number < after; number++) {
      rows.next()
          .set("attrelid", relationOid)
          .set("attname", "........pg.dropped." + number + "........")
          .set("attstattarget", 0)
          .set("attnum", number)
          .set("attcacheoff", -1)
          .set("atttypmod", -1)
          .set("attalign", 'i')
          .set("attstorage", 'p')
          .set("attisdropped", true)
          .set("attislocal", true);
    }
  }

  private static Object granted(CatalogContext context, Relation relation, Column column) {
    List<Access.Item> items =
        context.schema().access(relation.oid()).columns().get(column.number());
    return items == null ? null : AccessLists.of(context, items);
  }

  private static String identity(Column column) {
    return switch (column.identity()) {
      case NONE -> "";
      case ALWAYS -> "a";
      case BY_DEFAULT -> "d";
    };
  }

  /** As PostgreSQL keeps keys; columns of INCLUDE have no collation. */
  private static void keys(
      CatalogContext context,
      Rows rows,
      Relation relation,
      Index index,
      OperatorClassOids operatorClasses) {
    int number = 0;
    for (IndexKeys.Attribute attribute : IndexKeys.of(context, relation, index)) {
      boolean included = number >= index.keys().size();
      SqlType type =
          included
              ? attribute.type()
              : operatorClasses.stored(
                  index.method(), attribute.type(), index.keys().get(number).operatorClass());
      row(rows, index.oid(), attribute.name(), ++number, type)
          .set("attcollation", included ? 0 : attribute.collation())
          .set("attstattarget", index.traits().statistics().getOrDefault(number, -1));
    }
  }

  private static Rows.Row row(Rows rows, int relationOid, String name, int number, SqlType type) {
    TypeLayout layout = TypeLayout.of(DomainType.held(type).base());
    return rows.next()
        .set("attrelid", relationOid)
        .set("attname", name)
        .set("atttypid", type.oid())
        .set("attstattarget", -1)
        .set("attlen", type.base().facts().length())
        .set("attnum", number)
        .set("attndims", type.base().isArray() ? 1 : 0)
        .set("attcacheoff", -1)
        .set("atttypmod", type.modifier())
        .set("attbyval", layout.byValue())
        .set("attalign", layout.alignment())
        .set("attstorage", layout.storage())
        .set("attcompression", "")
        .set("attislocal", true)
        .set("attcollation", TypeLayout.collationOf(type.base()));
  }
}
