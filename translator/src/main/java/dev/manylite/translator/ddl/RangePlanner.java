package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Functions;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.PostgresSignatures;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.parse.tree.CreateRange;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.MissingType;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.RangeOptions;
import dev.manylite.translator.type.range.RangeType;
import java.util.List;
import java.util.stream.Stream;

/** CREATE TYPE … AS RANGE (PostgreSQL's DefineRange). */
final class RangePlanner {
  private static final String RANGE = "range";

  private final Draft draft;

  RangePlanner(Draft draft) {
    this.draft = draft;
  }

  void create(CreateRange statement) {
    String schema = draft.creationSchema(statement.name(), false);
    String name = statement.name().name();
    draft.checkTypeName(schema, name, false);
    PgType subtype = subtype(statement);
    checkOperatorClass(statement.operatorClass(), subtype);
    checkCollation(statement.collation(), subtype);
    if (statement.canonical()) {
      throw new SqlFault(
              SqlState.INVALID_OBJECT_DEFINITION,
              "cannot specify a canonical function without a pre-created shell type")
          .withHint(
              "Create the type as a shell type, then create its canonicalization function, then do"
                  + " a full CREATE TYPE.");
    }
    checkDifference(statement.subtypeDifference(), subtype);
    ObjectName multirange = statement.multirange();
    String multirangeSchema = multirange == null ? schema : multirangeSchema(multirange);
    String multirangeName = multirange == null ? multirangeName(schema, name) : multirange.name();
    RangeType type =
        new RangeType(
            facts(schema, name),
            subtype,
            facts(multirangeSchema, multirangeName),
            new RangeOptions(
                statement.collation() == null ? null : statement.collation().name(),
                statement.operatorClass(),
                statement.subtypeDifference() == null
                    ? null
                    : statement.subtypeDifference().name()));
    draft.put(new SchemaType(schema, type, null));
    draft.put(new SchemaType(multirangeSchema, type.multirange(), null));
  }

  private TypeFacts facts(String schema, String name) {
    return RangeType.facts(
        draft.newOid("type", schema, name),
        draft.newOid("type[]", schema, name),
        name,
        KnownTypes.sqlName(schema, name));
  }

  private PgType subtype(CreateRange statement) {
    TypeName written = statement.subtype();
    if (written == null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "type attribute \"subtype\" is required");
    }
    PgType scalar =
        draft
            .schema
            .type(written.schema(), written.name())
            .orElseThrow(
                () ->
                    MissingType.fault(written.schema(), written.name(), written.arrayDimensions()));
    PgType subtype = written.arrayDimensions() > 0 ? Types.array(scalar) : scalar;
    if (subtype.facts().category() == 'P' || subtype == Types.UNKNOWN) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH, "range subtype cannot be " + subtype.sqlName());
    }
    if (subtype instanceof DomainType domain && domain.isConstrained()) {
      throw SqlFault.unsupported("a range over a domain with constraints");
    }
    return subtype;
  }

  private static void checkOperatorClass(String written, PgType subtype) {
    PgType type = DomainType.base(subtype);
    if (written != null) {
      OperatorClasses.check(written, List.of(), type, "btree");
    } else if (AccessMethodRules.operatorClass(type, "btree").isEmpty()) {
      throw new SqlFault(
              SqlState.UNDEFINED_OBJECT,
              "data type "
                  + subtype.sqlName()
                  + " has no default operator class for access method \"btree\"")
          .withHint(
              "You must specify an operator class for the range type or define a default operator"
                  + " class for the subtype.");
    }
  }

  private static void checkCollation(ObjectName written, PgType subtype) {
    if (written == null) {
      return;
    }
    PgType type = DomainType.base(subtype);
    PgType scalar = type.isArray() ? Types.element(type) : type;
    if (scalar.facts().category() != 'S') {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          "range collation specified but subtype does not support collation");
    }
    TypeResolver.checkCollation(
        new ObjectName(written.schema(), written.name(), SqlFault.NO_POSITION), SqlType.of(type));
  }

  private static void checkDifference(ObjectName written, PgType subtype) {
    if (written == null) {
      return;
    }
    String name = written.name();
    String call = name + "(" + subtype.sqlName() + ", " + subtype.sqlName() + ")";
    List<PgType> arguments = List.of(subtype, subtype);
    Signature function =
        Stream.concat(
                Functions.builtIn().named(name).stream(),
                PostgresSignatures.missingFunctions(name).stream())
            .filter(s -> s.arguments().equals(arguments))
            .findFirst()
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.UNDEFINED_FUNCTION, "function " + call + " does not exist"));
    boolean real =
        function.implementation() == null
            ? name.endsWith("range_subdiff")
            : result(function).oid() == Types.FLOAT8.oid();
    if (!real) {
      throw new SqlFault(
          SqlState.INVALID_OBJECT_DEFINITION,
          "range subtype diff function " + call + " must return type double precision");
    }
  }

  private static PgType result(Signature function) {
    if (!(function.implementation() instanceof Implementation.AsOperator behind)) {
      return function.result();
    }
    return Functions.builtIn().operators(behind.symbol()).stream()
        .filter(s -> s.arguments().equals(function.arguments()))
        .map(Signature::result)
        .findFirst()
        .orElse(Types.BOOL);
  }

  /** What was asked for must not be there. */
  private String multirangeSchema(ObjectName name) {
    if (name.schema() != null
        && name.schema().equals("pg_catalog")
        && Types.byName(name.name()).isPresent()) {
      throw new SqlFault(SqlState.DUPLICATE_OBJECT, "type \"" + name.name() + "\" already exists");
    }
    String schema = draft.creationSchema(name, false);
    draft.checkTypeName(schema, name.name(), false);
    if (name.name().startsWith("_")
        && draft.schema.type(schema, name.name().substring(1)).isPresent()) {
      // PostgreSQL gives the array another name then.
      throw SqlFault.unsupported("a multirange type of an array type's name");
    }
    return schema;
  }

  private String multirangeName(String schema, String range) {
    int at = range.indexOf(RANGE);
    String name =
        at >= 0
            ? GeneratedNames.truncate(range.substring(0, at) + "multi" + range.substring(at))
            : GeneratedNames.make(range, null, "multirange");
    try {
      draft.checkTypeName(schema, name, false);
    } catch (SqlFault taken) {
      throw new SqlFault(taken.sqlState(), taken.getMessage())
          .withDetail("Failed while creating a multirange type for type \"" + range + "\".")
          .withHint(
              "You can manually specify a multirange type name using the"
                  + " \"multirange_type_name\" attribute.");
    }
    return name;
  }
}
