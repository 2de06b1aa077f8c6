package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.DefaultAccess;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import java.util.Objects;

/** What roles' new objects begin with (manual, 53.17). */
final class PgDefaultAcl implements SystemRelation {
  private static final int FIRST_NORMAL_OID = 16384;

  @Override
  public String name() {
    return "pg_default_acl";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (SchemaFacts schema : context.schema().schemaFacts()) {
      int in = namespace(schema);
      for (DefaultAccess access : schema.defaults()) {
        rows.next()
            .set("oid", oid(in, access))
            .set("defaclrole", access.role())
            .set("defaclnamespace", in)
            .set("defaclobjtype", letter(access.kind()))
            .set("defaclacl", AccessLists.of(context, access.items()));
      }
    }
  }

  /** 0 for what is so in all schemas. */
  static int namespace(SchemaFacts schema) {
    return schema.name().equals(Schema.PG_CATALOG) ? 0 : schema.oid();
  }

  /** The same whenever it is asked for. */
  static int oid(int schema, DefaultAccess access) {
    int hash = Objects.hash(schema, access.role(), letter(access.kind()), "default");
    return FIRST_NORMAL_OID + (hash & (Integer.MAX_VALUE >> 1));
  }

  private static char letter(Access.Kind kind) {
    return switch (kind) {
      case TABLE -> 'r';
      case SEQUENCE -> 'S';
      case FUNCTION -> 'f';
      case TYPE -> 'T';
      default -> 'n';
    };
  }
}
