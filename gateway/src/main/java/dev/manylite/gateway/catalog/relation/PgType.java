package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.ddl.deparse.StoredText;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.enums.EnumType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;

/** Types (manual, 53.64). */
final class PgType implements SystemRelation {
  private static final long DOMAIN_IN = 2597;
  private static final long DOMAIN_RECEIVE = 2598;
  private static final long ENUM_IN = 3506;
  private static final long ENUM_OUT = 3507;
  private static final long ENUM_RECEIVE = 3532;
  private static final long ENUM_SEND = 3533;

  @Override
  public String name() {
    return "pg_type";
  }

  @Override
  public void constantRows(CatalogContext context, Rows rows) {
    CatalogOids oids = new CatalogOids(context.schema());
    TypeFunctions functions = new TypeFunctions();
    int system = oids.namespace("pg_catalog");
    for (dev.manylite.translator.type.PgType type : Types.all()) {
      row(context, rows, type, functions, type.oid())
          .set("typnamespace", system)
          .set("typtype", kind(type));
    }
    RecordedRows.fill(name(), rows, line -> Types.byOid(line.number("oid")).isEmpty());
    for (Relation relation : context.schema().systemRelations()) {
      rowType(context, rows, relation, functions, oids);
    }
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    CatalogOids oids = new CatalogOids(context.schema());
    TypeFunctions functions = new TypeFunctions();
    Schema schema = context.schema();
    schema.relations().forEach(r -> rowType(context, rows, r, functions, oids));
    schema.types().forEach(t -> own(context, rows, t, functions, oids));
  }

  /** A type of the database's own and the array over it. */
  private static void own(
      CatalogContext context,
      Rows rows,
      SchemaType own,
      TypeFunctions functions,
      CatalogOids oids) {
    int namespace = oids.namespace(own.schema());
    dev.manylite.translator.type.PgType type = own.type();
    if (type instanceof RowType composite) {
      composite(context, rows, composite, own.oid(), namespace, functions);
      return;
    }
    int like = Types.RECORD.oid();
    if (type instanceof DomainType domain) {
      like = domain.bottom().oid();
    } else if (type instanceof RangeType) {
      like = Types.INT4RANGE.oid();
    } else if (type instanceof MultirangeType) {
      like = Types.INT4RANGE.multirange().oid();
    }
    Rows.Row row = row(context, rows, type, functions, like).set("typnamespace", namespace);
    if (type instanceof DomainType domain) {
      boolean array = domain.over().base().isArray();
      row.set("typtype", 'd')
          .set("typinput", DOMAIN_IN)
          .set("typreceive", DOMAIN_RECEIVE)
          .set("typmodin", 0L)
          .set("typmodout", 0L)
          .set("typsubscript", 0L)
          .set("typbasetype", domain.over().oid())
          .set("typtypmod", domain.over().modifier())
          .set("typndims", array ? 1 : 0)
          .set("typnotnull", domain.notNull())
          .set("typdefault", StoredText.shown(domain.defaultExpression(), context.schema()))
          .set("typdefaultbin", domain.defaultExpression());
    } else if (type instanceof EnumType) {
      row.set("typtype", 'e')
          .set("typinput", ENUM_IN)
          .set("typoutput", ENUM_OUT)
          .set("typreceive", ENUM_RECEIVE)
          .set("typsend", ENUM_SEND);
    } else {
      row.set("typtype", kind(type));
    }
    boolean bare = type instanceof DomainType domain && domain.over().base().isArray();
    if (!bare) {
      row(context, rows, Types.array(type), functions, Types.array(Types.TEXT).oid())
          .set("typowner", context.schema().access(own.oid()).owner())
          .set("typnamespace", namespace)
          .set("typtype", 'b')
          .set("typmodin", 0L)
          .set("typmodout", 0L);
    }
  }

  private static char kind(dev.manylite.translator.type.PgType type) {
    if (type instanceof RangeType) {
      return 'r';
    }
    if (type instanceof MultirangeType) {
      return 'm';
    }
    return type.facts().category() == 'P' || type.oid() == Types.UNKNOWN.oid() ? 'p' : 'b';
  }

  /** The type of a relation's rows and the array of it. */
  private static void rowType(
      CatalogContext context,
      Rows rows,
      Relation relation,
      TypeFunctions functions,
      CatalogOids oids) {
    RowType type = context.schema().rowType(relation);
    int namespace = oids.namespace(relation.schema());
    composite(context, rows, type, relation.oid(), namespace, functions);
  }

  /**
   * @param owned what has the types' owner
   */
  private static void composite(
      CatalogContext context,
      Rows rows,
      RowType type,
      int owned,
      int namespace,
      TypeFunctions functions) {
    int owner = context.schema().access(owned).owner();
    row(context, rows, type, functions, Types.RECORD.oid())
        .set("typowner", owner)
        .set("typnamespace", namespace)
        .set("typtype", 'c')
        .set("typrelid", type.relationOid());
    row(context, rows, Types.array(type), functions, Types.array(Types.RECORD).oid())
        .set("typowner", owner)
        .set("typnamespace", namespace)
        .set("typtype", 'b');
  }

  /**
   * @param like the type whose functions are this one's too
   */
  private static Rows.Row row(
      CatalogContext context,
      Rows rows,
      dev.manylite.translator.type.PgType type,
      TypeFunctions functions,
      int like) {
    TypeFacts facts = type.facts();
    TypeLayout layout = TypeLayout.of(DomainType.held(SqlType.of(type)).base());
    Rows.Row row = rows.next();
    functions.fill(like, row);
    Access access = context.schema().access(facts.oid());
    return row.set("oid", facts.oid())
        .set("typname", facts.name())
        .set("typowner", access.owner())
        .set("typacl", AccessLists.of(context, access))
        .set("typlen", facts.length())
        .set("typbyval", layout.byValue())
        .set("typcategory", facts.category())
        .set("typispreferred", facts.preferred())
        .set("typisdefined", true)
        .set("typdelim", ",")
        .set("typelem", facts.elementOid())
        .set("typarray", facts.arrayOid())
        .set("typalign", layout.alignment())
        .set("typstorage", layout.storage())
        .set("typtypmod", -1)
        .set("typcollation", TypeLayout.collationOf(type));
  }
}
