package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.REGCLASS;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Access.Kind;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.PgType;
import java.util.List;
import java.util.Optional;

/**
 * has_table_privilege, has_any_column_privilege, has_column_privilege, has_sequence_privilege,
 * has_schema_privilege (manual, 9.26.2).
 */
final class PrivilegeFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType object : List.of(TEXT, OID)) {
      define(d, "has_table_privilege", object, PrivilegeFunctions::table);
      define(d, "has_any_column_privilege", object, PrivilegeFunctions::anyColumn);
      define(d, "has_sequence_privilege", object, PrivilegeFunctions::sequence);
      define(d, "has_schema_privilege", object, PrivilegeFunctions::schema);
      for (PgType column : List.of(TEXT, INT2)) {
        d.function("has_column_privilege", object, column, TEXT)
            .returns(BOOL)
            .stable()
            .java((c, a) -> column(c, null, a[0], a[1], (String) a[2]));
        for (PgType role : List.of(NAME, OID)) {
          d.function("has_column_privilege", role, object, column, TEXT)
              .returns(BOOL)
              .stable()
              .java((c, a) -> column(c, a[0], a[1], a[2], (String) a[3]));
        }
      }
    }
  }

  /** One of them. */
  interface Check {
    /**
     * @param role a name, an OID, or null for the current user
     * @param object a name or an OID
     * @return null where nothing has the OID
     */
    Boolean test(FunctionContext context, Object role, Object object, String privileges);
  }

  /** With the role's name, its OID, or without. */
  static void define(Definitions d, String name, PgType object, Check check) {
    d.function(name, object, TEXT)
        .returns(BOOL)
        .stable()
        .java((c, a) -> flag(check.test(c, null, a[0], (String) a[1])));
    for (PgType role : List.of(NAME, OID)) {
      d.function(name, role, object, TEXT)
          .returns(BOOL)
          .stable()
          .java((c, a) -> flag(check.test(c, a[0], a[1], (String) a[2])));
    }
  }

  private static Object flag(Boolean value) {
    return value == null ? null : (Object) (value ? 1L : 0L);
  }

  private static Boolean table(
      FunctionContext context, Object role, Object object, String privileges) {
    AskedPrivileges asked = AskedPrivileges.of(context, role, privileges, Kind.TABLE.all());
    Target target = target(context, object);
    return target == null ? null : target.allows(asked);
  }

  private static Boolean anyColumn(
      FunctionContext context, Object role, Object object, String privileges) {
    AskedPrivileges asked = AskedPrivileges.of(context, role, privileges, Kind.COLUMN.all());
    Target target = target(context, object);
    if (target == null) {
      return null;
    }
    return target.allows(asked)
        || target.access.columns().values().stream()
            .anyMatch(items -> asked.in(items, target.access.owner(), Kind.COLUMN));
  }

  private static Object column(
      FunctionContext context, Object role, Object object, Object column, String privileges) {
    AskedPrivileges asked = AskedPrivileges.of(context, role, privileges, Kind.COLUMN.all());
    Target target = target(context, object);
    if (target == null || target.relation == null) {
      return null;
    }
    Optional<Column> found =
        target.relation.columns().stream()
            .filter(
                c -> column instanceof Long number ? c.number() == number : c.name().equals(column))
            .findFirst();
    if (found.isEmpty()) {
      if (column instanceof Long) {
        return null;
      }
      throw new SqlFault(
          SqlState.UNDEFINED_COLUMN,
          "column \""
              + column
              + "\" of relation \""
              + target.relation.name()
              + "\" does not exist");
    }
    List<Access.Item> items = target.access.columns().getOrDefault(found.get().number(), List.of());
    return flag(target.allows(asked) || asked.in(items, target.access.owner(), Kind.COLUMN));
  }

  private static Boolean sequence(
      FunctionContext context, Object role, Object object, String privileges) {
    AskedPrivileges asked = AskedPrivileges.of(context, role, privileges, Kind.SEQUENCE.all());
    Target target = target(context, object);
    if (target != null && target.kind != Kind.SEQUENCE) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "\"" + target.relation.name() + "\" is not a sequence");
    }
    return target == null ? null : target.allows(asked);
  }

  private static Boolean schema(
      FunctionContext context, Object role, Object object, String privileges) {
    AskedPrivileges asked = AskedPrivileges.of(context, role, privileges, Kind.SCHEMA.all());
    List<SchemaFacts> known =
        context.catalog() instanceof Schema schema ? schema.schemaFacts() : List.of();
    Optional<SchemaFacts> found =
        known.stream()
            .filter(s -> object instanceof Long oid ? s.oid() == oid : s.name().equals(object))
            .findFirst();
    if (found.isEmpty()) {
      if (object instanceof Long) {
        return null;
      }
      throw new SqlFault(SqlState.INVALID_SCHEMA_NAME, "schema \"" + object + "\" does not exist");
    }
    return asked.in(found.get().effectiveAccess(), Kind.SCHEMA);
  }

  /**
   * @param relation null for sequences
   */
  private record Target(Access access, Kind kind, Relation relation) {
    boolean allows(AskedPrivileges asked) {
      return asked.in(access, kind);
    }
  }

  /** Null for an OID that nothing has. */
  private static Target target(FunctionContext context, Object object) {
    long oid =
        object instanceof Long number
            ? number
            : (Long) REGCLASS.input((String) object, -1, context.types());
    Optional<Relation> relation = CatalogObjects.relation(context.catalog(), oid);
    if (relation.isPresent()) {
      Relation found = relation.get();
      return new Target(context.catalog().access(found.oid()), Kind.TABLE, found);
    }
    return CatalogObjects.sequence(context.catalog(), oid)
        .map(Sequence::oid)
        .map(found -> new Target(context.catalog().access(found), Kind.SEQUENCE, null))
        .orElse(null);
  }
}
