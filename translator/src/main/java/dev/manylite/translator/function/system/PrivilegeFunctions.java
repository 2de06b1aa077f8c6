package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Access.Kind;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.PgType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * has_table_privilege, has_any_column_privilege, has_column_privilege, has_sequence_privilege,
 * has_schema_privilege (manual, 9.26.2).
 */
final class PrivilegeFunctions implements FunctionSet {
  private static final String WITH_OPTION = " WITH GRANT OPTION";

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
            .java((c, a) -> column(c, current(c), a[0], a[1], (String) a[2]));
        for (PgType role : List.of(NAME, OID)) {
          d.function("has_column_privilege", role, object, column, TEXT)
              .returns(BOOL)
              .stable()
              .java((c, a) -> column(c, role(c, a[0]), a[1], a[2], (String) a[3]));
        }
      }
    }
  }

  private interface Check {
    Object test(FunctionContext context, int role, Object object, String privileges);
  }

  private static void define(Definitions d, String name, PgType object, Check check) {
    d.function(name, object, TEXT)
        .returns(BOOL)
        .stable()
        .java((c, a) -> check.test(c, current(c), a[0], (String) a[1]));
    for (PgType role : List.of(NAME, OID)) {
      d.function(name, role, object, TEXT)
          .returns(BOOL)
          .stable()
          .java((c, a) -> check.test(c, role(c, a[0]), a[1], (String) a[2]));
    }
  }

  private static int current(FunctionContext context) {
    return context.service(ServerFacts.class).roleOid(context.currentUser());
  }

  private static int role(FunctionContext context, Object role) {
    ServerFacts facts = context.service(ServerFacts.class);
    if (role instanceof Long oid) {
      return oid.intValue();
    }
    int oid = role.equals("public") ? Access.PUBLIC : facts.roleOid((String) role);
    if (oid == 0 && !role.equals("public")) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + role + "\" does not exist");
    }
    return oid;
  }

  private static boolean superuser(FunctionContext context, int role) {
    ServerFacts facts = context.service(ServerFacts.class);
    String name = role == Access.PUBLIC ? null : facts.roleName(role);
    return name != null && facts.isSuperuser(name);
  }

  /**
   * One of those asked for.
   *
   * @param option WITH GRANT OPTION
   */
  private record Asked(Privilege privilege, boolean option) {
    boolean in(List<Access.Item> items, int role, int owner) {
      return items.stream()
          .filter(i -> i.grantee() == role || i.grantee() == Access.PUBLIC)
          .anyMatch(
              i ->
                  option
                      ? i.mayGrant(privilege) || role == owner && i.has(privilege)
                      : i.has(privilege));
    }
  }

  private static List<Asked> asked(String text, String allowed) {
    List<Asked> asked = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String word = part.strip().toUpperCase(Locale.ROOT);
      boolean option = word.endsWith(WITH_OPTION);
      String name = option ? word.substring(0, word.length() - WITH_OPTION.length()) : word;
      Privilege privilege =
          Privilege.named(name)
              .filter(p -> allowed.indexOf(p.letter()) >= 0)
              .orElseThrow(
                  () ->
                      new SqlFault(
                          SqlState.INVALID_PARAMETER_VALUE,
                          "unrecognized privilege type: \"" + part.strip() + '"'));
      asked.add(new Asked(privilege, option));
    }
    return asked;
  }

  private static Object table(FunctionContext context, int role, Object object, String privileges) {
    List<Asked> asked = asked(privileges, Kind.TABLE.all());
    Target target = target(context, object);
    return target == null ? null : (Object) flag(allowed(context, role, target, asked));
  }

  private static boolean allowed(
      FunctionContext context, int role, Target target, List<Asked> asked) {
    if (superuser(context, role)) {
      return true;
    }
    if (target.system()) {
      return asked.stream().anyMatch(a -> a.privilege == Privilege.SELECT && !a.option);
    }
    Access access = context.catalog().access(target.oid());
    return asked.stream()
        .anyMatch(a -> a.in(access.effective(target.kind()), role, access.owner()));
  }

  private static Object anyColumn(
      FunctionContext context, int role, Object object, String privileges) {
    List<Asked> asked = asked(privileges, Kind.COLUMN.all());
    Target target = target(context, object);
    if (target == null) {
      return null;
    }
    Access access = context.catalog().access(target.oid());
    return flag(
        allowed(context, role, target, asked)
            || asked.stream()
                .anyMatch(
                    a ->
                        access.columns().values().stream()
                            .anyMatch(items -> a.in(items, role, access.owner()))));
  }

  private static Object column(
      FunctionContext context, int role, Object object, Object column, String privileges) {
    List<Asked> asked = asked(privileges, Kind.COLUMN.all());
    Target target = target(context, object);
    if (target == null || target.relation() == null) {
      return null;
    }
    Optional<Column> found =
        target.relation().columns().stream()
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
              + target.relation().name()
              + "\" does not exist");
    }
    Access access = context.catalog().access(target.oid());
    List<Access.Item> items = access.columns().getOrDefault(found.get().number(), List.of());
    return flag(
        allowed(context, role, target, asked)
            || asked.stream().anyMatch(a -> a.in(items, role, access.owner())));
  }

  private static Object sequence(
      FunctionContext context, int role, Object object, String privileges) {
    List<Asked> asked = asked(privileges, Kind.SEQUENCE.all());
    Target target = target(context, object);
    if (target != null && target.kind() != Kind.SEQUENCE) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "\"" + target.relation().name() + "\" is not a sequence");
    }
    return target == null ? null : (Object) flag(allowed(context, role, target, asked));
  }

  private static Object schema(
      FunctionContext context, int role, Object object, String privileges) {
    List<Asked> asked = asked(privileges, Kind.SCHEMA.all());
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
    return flag(allowed(context, role, new Target(found.get().oid(), Kind.SCHEMA, null), asked));
  }

  /**
   * @param relation null for sequences and schemas
   */
  private record Target(int oid, Kind kind, Relation relation) {
    boolean system() {
      return relation != null && relation.kind() == Relation.Kind.SYSTEM;
    }
  }

  /** Null for an OID that nothing has. */
  private static Target target(FunctionContext context, Object object) {
    long oid =
        object instanceof Long number
            ? number
            : (Long)
                dev.manylite.translator.type.Types.REGCLASS.input(
                    (String) object, -1, context.types());
    Optional<Relation> relation = CatalogObjects.relation(context.catalog(), oid);
    if (relation.isPresent()) {
      return new Target(relation.get().oid(), Kind.TABLE, relation.get());
    }
    return context.catalog().sequences().stream()
        .filter(s -> Integer.toUnsignedLong(s.oid()) == oid)
        .map(Sequence::oid)
        .map(found -> new Target(found, Kind.SEQUENCE, null))
        .findFirst()
        .orElse(null);
  }

  private static Long flag(boolean value) {
    return value ? 1L : 0L;
  }
}
