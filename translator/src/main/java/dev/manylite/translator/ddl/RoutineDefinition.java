package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.parse.tree.CreateRoutine;
import dev.manylite.translator.parse.tree.RoutineOption;
import dev.manylite.translator.parse.tree.RoutineParameter;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Routine.Mode;
import dev.manylite.translator.schema.Routine.Parameter;
import dev.manylite.translator.schema.RoutineType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CREATE FUNCTION as written → the routine (PostgreSQL's functioncmds.c). */
final class RoutineDefinition {
  /** What PostgreSQL has besides. */
  private static final Set<String> OTHER_LANGUAGES =
      Set.of("c", "internal", "plperl", "plperlu", "plpython3u", "plpythonu", "pltcl", "pltclu");

  private final Draft draft;
  private final RoutineLookup lookup;
  private final CreateRoutine statement;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<PgType> outputs = new ArrayList<>();

  RoutineDefinition(Draft draft, RoutineLookup lookup, CreateRoutine statement) {
    this.draft = draft;
    this.lookup = lookup;
    this.statement = statement;
  }

  /** Without an OID. */
  Routine routine(String schema) {
    RoutineOptions options = new RoutineOptions(statement.procedure());
    statement.options().forEach(options::add);
    if (options.option("window") != null) {
      throw SqlFault.unsupported("CREATE FUNCTION … WINDOW").at(statement.position());
    }
    String language = language(options.option("language"));
    new Ownership(draft).requireLanguage(language);
    String body = body(options.option("as"), language);
    readParameters(language);
    PgType result = result();
    boolean set =
        statement.returns() != null
            ? statement.returns().setof()
            : parameters.stream().anyMatch(p -> p.mode() == Mode.TABLE);
    checkLanguage(language, result);
    Routine routine =
        new Routine(
            0,
            schema,
            statement.name().name(),
            statement.procedure(),
            parameters,
            RoutineType.of(result),
            set,
            language,
            body,
            statement.body() != null,
            Volatility.VOLATILE,
            false,
            false,
            false,
            'u',
            100,
            set ? 1000 : 0,
            List.of(),
            null);
    return options.apply(routine);
  }

  private String language(RoutineOption option) {
    if (option == null) {
      if (statement.body() != null) {
        return Routine.SQL;
      }
      throw invalid("no language specified");
    }
    String language = option.value();
    if (OTHER_LANGUAGES.contains(language)) {
      throw SqlFault.unsupported("LANGUAGE " + language).at(option.position());
    }
    if (!language.equals(Routine.SQL) && !language.equals(Routine.PLPGSQL)) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "language \"" + language + "\" does not exist");
    }
    return language;
  }

  private String body(RoutineOption as, String language) {
    if (statement.body() != null) {
      if (as != null) {
        throw invalid("duplicate function body specified");
      }
      if (!language.equals(Routine.SQL)) {
        throw invalid("inline SQL function body only valid for language SQL");
      }
      return statement.body();
    }
    if (as == null) {
      throw invalid("no function body specified");
    }
    if (as.values().size() > 1) {
      throw invalid("only one AS item needed for language \"" + language + "\"");
    }
    return as.value();
  }

  private void readParameters(String language) {
    boolean defaults = false;
    boolean variadic = false;
    for (RoutineParameter written : statement.parameters()) {
      Mode mode = mode(written);
      PgType type = lookup.type(written.type());
      if (written.type().setof()) {
        throw invalid(
            statement.procedure()
                ? "procedures cannot accept set arguments"
                : "functions cannot accept set arguments");
      }
      if (mode.input() && variadic || mode == Mode.OUT && variadic && statement.procedure()) {
        throw invalid(
            mode == Mode.OUT
                ? "VARIADIC parameter must be the last parameter"
                : "VARIADIC parameter must be the last input parameter");
      }
      variadic |= mode == Mode.VARIADIC;
      checkVariadic(mode, type);
      checkName(written, mode);
      String value = null;
      if (written.defaultValue() != null) {
        if (!mode.input()) {
          throw invalid("only input parameters can have default values");
        }
        value = defaultValue(written, type);
        defaults = true;
      } else if (mode.input() && defaults) {
        throw invalid("input parameters after one with a default value must also have defaults");
      } else if (mode == Mode.OUT && statement.procedure() && defaults) {
        throw invalid("procedure OUT parameters cannot appear after one with a default value");
      }
      parameters.add(new Parameter(written.name(), mode, RoutineType.of(type), value));
      if (mode.output()) {
        outputs.add(type);
      }
      if (language.equals(Routine.SQL) && type.oid() == Types.TRIGGER.oid()) {
        throw invalid("SQL functions cannot have arguments of type " + type.sqlName());
      }
    }
  }

  private static Mode mode(RoutineParameter written) {
    return switch (written.mode()) {
      case DEFAULT_IN, IN -> Mode.IN;
      case OUT -> Mode.OUT;
      case INOUT -> Mode.INOUT;
      case VARIADIC -> Mode.VARIADIC;
      case TABLE -> Mode.TABLE;
    };
  }

  private static void checkVariadic(Mode mode, PgType type) {
    boolean array =
        type.isArray()
            || type.oid() == Types.ANYARRAY.oid()
            || type.oid() == Types.ANYCOMPATIBLEARRAY.oid()
            || type.oid() == Types.ANY.oid();
    if (mode == Mode.VARIADIC && !array) {
      throw invalid("VARIADIC parameter must be an array");
    }
  }

  /** Inputs and outputs may share a name, columns of TABLE with nothing. */
  private void checkName(RoutineParameter written, Mode mode) {
    if (written.name() == null || written.name().isEmpty()) {
      return;
    }
    for (Parameter other : parameters) {
      boolean apart =
          mode == Mode.IN && other.mode() == Mode.OUT
              || mode == Mode.OUT && other.mode() == Mode.IN
              || mode == Mode.VARIADIC && other.mode() == Mode.OUT
              || mode == Mode.OUT && other.mode() == Mode.VARIADIC;
      if (written.name().equals(other.name()) && !apart) {
        throw invalid("parameter name \"" + written.name() + "\" used more than once");
      }
    }
  }

  private String defaultValue(RoutineParameter written, PgType type) {
    SqlType target = type.facts().category() == 'P' ? null : SqlType.of(type);
    return draft
        .expressions
        .compile(written.defaultValue(), ExpressionUse.DEFAULT, null, target, draft.schema)
        .text();
  }

  private PgType result() {
    PgType written = statement.returns() == null ? null : lookup.type(statement.returns());
    if (statement.procedure()) {
      return outputs.isEmpty() ? Types.VOID : Types.RECORD;
    }
    boolean table = parameters.stream().anyMatch(p -> p.mode() == Mode.TABLE);
    PgType ofOutputs =
        outputs.isEmpty() ? null : outputs.size() == 1 ? outputs.get(0) : Types.RECORD;
    if (written == null) {
      if (ofOutputs == null) {
        throw invalid("function result type must be specified");
      }
      requirePolymorphicInput(ofOutputs);
      return ofOutputs;
    }
    if (!table && ofOutputs != null && ofOutputs.oid() != written.oid()) {
      throw invalid(
          "function result type must be " + ofOutputs.sqlName() + " because of OUT parameters");
    }
    requirePolymorphicInput(written);
    return written;
  }

  private void requirePolymorphicInput(PgType result) {
    List<PgType> inputs = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.mode().input()) {
        parameter.type().in(draft.schema).ifPresent(inputs::add);
      }
    }
    PolymorphicResults.check(result, inputs);
    for (int i = 0; outputs.size() > 1 && i < outputs.size(); i++) {
      PolymorphicResults.check(outputs.get(i), inputs);
    }
  }

  private void checkLanguage(String language, PgType result) {
    boolean polymorphic = PolymorphicResults.isPolymorphic(result);
    boolean pseudo = result.facts().category() == 'P' && !polymorphic;
    if (language.equals(Routine.SQL)) {
      boolean allowed = result.oid() == Types.RECORD.oid() || result.oid() == Types.VOID.oid();
      if (pseudo && !allowed) {
        throw invalid("SQL functions cannot return type " + result.sqlName());
      }
      return;
    }
    boolean allowed =
        result.oid() == Types.RECORD.oid()
            || result.oid() == Types.VOID.oid()
            || result.oid() == Types.TRIGGER.oid();
    if (pseudo && !allowed) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "PL/pgSQL functions cannot return type " + result.sqlName());
    }
    for (Parameter parameter : parameters) {
      PgType type = parameter.type().in(draft.schema).orElse(Types.TEXT);
      if (type.facts().category() == 'P'
          && !PolymorphicResults.isPolymorphic(type)
          && type.oid() != Types.RECORD.oid()) {
        throw new SqlFault(
            SqlState.FEATURE_NOT_SUPPORTED,
            "PL/pgSQL functions cannot accept type " + type.sqlName());
      }
    }
  }

  static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_FUNCTION_DEFINITION, message);
  }
}
