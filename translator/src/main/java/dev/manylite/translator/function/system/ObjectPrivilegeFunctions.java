package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.REGPROCEDURE;
import static dev.manylite.translator.type.Types.REGTYPE;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Access.Kind;
import dev.manylite.translator.schema.Language;
import dev.manylite.translator.schema.SystemAccess;
import dev.manylite.translator.type.PgType;
import java.util.List;
import java.util.Optional;

/**
 * has_database_privilege, has_function_privilege, has_type_privilege, has_language_privilege,
 * has_tablespace_privilege, has_foreign_data_wrapper_privilege, has_server_privilege,
 * has_parameter_privilege (manual, 9.26.2).
 */
final class ObjectPrivilegeFunctions implements FunctionSet {
  private static final List<String> TABLESPACES = List.of("pg_default", "pg_global");
  private static final List<Long> TABLESPACE_OIDS = List.of(1663L, 1664L);
  private static final String PARAMETER = "sA";

  @Override
  public void define(Definitions d) {
    for (PgType object : List.of(TEXT, OID)) {
      PrivilegeFunctions.define(
          d, "has_database_privilege", object, ObjectPrivilegeFunctions::database);
      PrivilegeFunctions.define(
          d, "has_function_privilege", object, ObjectPrivilegeFunctions::function);
      PrivilegeFunctions.define(d, "has_type_privilege", object, ObjectPrivilegeFunctions::type);
      PrivilegeFunctions.define(
          d, "has_language_privilege", object, ObjectPrivilegeFunctions::language);
      PrivilegeFunctions.define(
          d, "has_tablespace_privilege", object, ObjectPrivilegeFunctions::tablespace);
      PrivilegeFunctions.define(
          d,
          "has_foreign_data_wrapper_privilege",
          object,
          (c, role, name, privileges) -> none(c, role, name, privileges, "foreign-data wrapper"));
      PrivilegeFunctions.define(
          d,
          "has_server_privilege",
          object,
          (c, role, name, privileges) -> none(c, role, name, privileges, "server"));
    }
    PrivilegeFunctions.define(
        d, "has_parameter_privilege", TEXT, ObjectPrivilegeFunctions::parameter);
    d.function("pg_get_userbyid", OID)
        .returns(NAME)
        .stable()
        .java((c, a) -> roleName(c, (Long) a[0]));
  }

  private static String roleName(FunctionContext context, long oid) {
    String name = context.service(ServerFacts.class).roleName((int) oid);
    return name == null ? "unknown (OID=" + oid + ")" : name;
  }

  private static Boolean database(
      FunctionContext context, Object role, Object object, String privileges) {
    AskedPrivileges asked = AskedPrivileges.of(context, role, privileges, Kind.DATABASE.all());
    ServerFacts facts = context.service(ServerFacts.class);
    String name = object instanceof Long oid ? facts.databaseName(oid.intValue()) : (String) object;
    Access access = name == null ? null : facts.databaseAccess(name);
    if (access == null && !(object instanceof Long)) {
      throw new SqlFault(SqlState.INVALID_CATALOG_NAME, "database \"" + name + "\" does not exist");
    }
    return access == null ? null : asked.in(access, Kind.DATABASE);
  }

  private static Boolean function(
      FunctionContext context, Object role, Object object, String privileges) {
    AskedPrivileges asked = AskedPrivileges.of(context, role, privileges, Kind.FUNCTION.all());
    int oid = oid(context, object, REGPROCEDURE);
    if (context.catalog().routine(oid).isPresent()) {
      return asked.in(context.catalog().access(oid), Kind.FUNCTION);
    }
    RecordedObjects recorded = context.service(RecordedObjects.class);
    return recorded
        .routine(oid)
        .map(routine -> asked.in(SystemAccess.ofFunction(routine.routine().name()), Kind.FUNCTION))
        .orElse(null);
  }

  private static Boolean type(
      FunctionContext context, Object role, Object object, String privileges) {
    AskedPrivileges asked = AskedPrivileges.of(context, role, privileges, Kind.TYPE.all());
    int oid = oid(context, object, REGTYPE);
    Optional<PgType> type = context.catalog().type(oid);
    if (type.isEmpty()) {
      boolean recorded = context.service(RecordedObjects.class).typeName(oid) != null;
      return recorded ? asked.in(Access.NONE, Kind.TYPE) : null;
    }
    // An array is as its elements are.
    int element = type.get().isArray() ? type.get().facts().elementOid() : oid;
    return asked.in(context.catalog().access(element), Kind.TYPE);
  }

  private static int oid(FunctionContext context, Object object, PgType registered) {
    return object instanceof Long number
        ? number.intValue()
        : ((Long) registered.input((String) object, -1, context.types())).intValue();
  }

  private static Boolean language(
      FunctionContext context, Object role, Object object, String privileges) {
    AskedPrivileges asked = AskedPrivileges.of(context, role, privileges, Kind.LANGUAGE.all());
    Optional<Language> language =
        object instanceof Long oid ? Language.of(oid.intValue()) : Language.named((String) object);
    if (language.isEmpty() && !(object instanceof Long)) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "language \"" + object + "\" does not exist");
    }
    return language
        .map(l -> asked.in(context.catalog().access(l.oid()), Kind.LANGUAGE))
        .orElse(null);
  }

  private static Boolean tablespace(
      FunctionContext context, Object role, Object object, String privileges) {
    AskedPrivileges asked = AskedPrivileges.of(context, role, privileges, "C");
    if (object instanceof Long ? TABLESPACE_OIDS.contains(object) : TABLESPACES.contains(object)) {
      return asked.in(List.of(), Access.BOOTSTRAP, Kind.DATABASE);
    }
    return missing(object, "tablespace");
  }

  /** Of objects that no database has any of. */
  private static Boolean none(
      FunctionContext context, Object role, Object object, String privileges, String kind) {
    AskedPrivileges.of(context, role, privileges, "U");
    return missing(object, kind);
  }

  private static Boolean missing(Object object, String kind) {
    if (object instanceof Long) {
      return null;
    }
    throw new SqlFault(SqlState.UNDEFINED_OBJECT, kind + " \"" + object + "\" does not exist");
  }

  /** A superuser alone may set what takes a privilege. */
  private static Boolean parameter(
      FunctionContext context, Object role, Object object, String privileges) {
    return AskedPrivileges.of(context, role, privileges, PARAMETER).superuser();
  }
}
