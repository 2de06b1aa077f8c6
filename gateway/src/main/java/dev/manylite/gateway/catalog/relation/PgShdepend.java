package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.DefaultAccess;
import dev.manylite.translator.schema.Language;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which roles objects of the current database belong to or grant something to (manual, 53.49).
 * Those of other databases are in other files, and not shown.
 */
final class PgShdepend implements SystemRelation {
  private static final int PG_DEFAULT_ACL = 826;
  private static final int FIRST_ROLE = 16384;

  @Override
  public String name() {
    return "pg_shdepend";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (SchemaFacts schema : context.schema().schemaFacts()) {
      add(context, rows, CatalogObject.PG_NAMESPACE, schema.oid(), schema.effectiveAccess());
    }
    for (SchemaFacts schema : context.schema().schemaFacts()) {
      for (DefaultAccess access : schema.defaults()) {
        int in = PgDefaultAcl.namespace(schema);
        CatalogObject object = new CatalogObject(PG_DEFAULT_ACL, PgDefaultAcl.oid(in, access), 0);
        if (access.role() >= FIRST_ROLE) {
          row(context, rows, object, access.role(), 'o');
        }
        granted(context, rows, object, Access.of(access.role()), access.items());
      }
    }
    for (Language language : Language.values()) {
      add(context, rows, CatalogObject.PG_LANGUAGE, language.oid());
    }
    for (Relation relation : context.schema().relations()) {
      add(context, rows, CatalogObject.PG_CLASS, relation.oid());
    }
    for (Sequence sequence : context.schema().sequences()) {
      add(context, rows, CatalogObject.PG_CLASS, sequence.oid());
    }
    for (SchemaType type : context.schema().types()) {
      add(context, rows, CatalogObject.PG_TYPE, type.oid());
    }
    for (Routine routine : context.schema().routines()) {
      add(context, rows, CatalogObject.PG_PROC, routine.oid());
    }
  }

  private static void add(CatalogContext context, Rows rows, int catalog, int oid) {
    add(context, rows, catalog, oid, context.schema().access(oid));
  }

  private static void add(CatalogContext context, Rows rows, int catalog, int oid, Access access) {
    if (access.owner() >= FIRST_ROLE) {
      row(context, rows, new CatalogObject(catalog, oid, 0), access.owner(), 'o');
    }
    if (access.items() != null) {
      granted(context, rows, new CatalogObject(catalog, oid, 0), access, access.items());
    }
    access
        .columns()
        .forEach(
            (number, items) ->
                granted(context, rows, new CatalogObject(catalog, oid, number), access, items));
  }

  private static void granted(
      CatalogContext context,
      Rows rows,
      CatalogObject object,
      Access access,
      List<Access.Item> items) {
    Set<Integer> roles = new TreeSet<>();
    for (Access.Item item : items) {
      roles.add(item.grantee());
      roles.add(item.grantor());
    }
    roles.remove(access.owner());
    for (int role : roles) {
      if (role >= FIRST_ROLE) {
        row(context, rows, object, role, 'a');
      }
    }
  }

  private static void row(
      CatalogContext context, Rows rows, CatalogObject object, int role, char kind) {
    rows.next()
        .set("dbid", context.databaseOid())
        .set("classid", object.catalog())
        .set("objid", object.oid())
        .set("objsubid", object.part())
        .set("refclassid", CatalogObject.PG_AUTHID)
        .set("refobjid", role)
        .set("deptype", kind);
  }
}
