package dev.manylite.translator.schema;

import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A function or procedure of the database's own (pg_proc).
 *
 * @param result what one call returns, or one of its rows; of a procedure {@code void}, or {@code
 *     record} where it has output parameters
 * @param returnsSet RETURNS SETOF or TABLE
 * @param body the text between the quotes; of the standard's form, RETURN … or BEGIN ATOMIC … END
 * @param standard whether the body is of the standard's form
 * @param parallel proparallel
 * @param settings {@code name=value} of its SET clauses
 * @param comment COMMENT ON FUNCTION; null if none
 */
public record Routine(
    int oid,
    String schema,
    String name,
    boolean procedure,
    List<Parameter> parameters,
    RoutineType result,
    boolean returnsSet,
    String language,
    String body,
    boolean standard,
    Volatility volatility,
    boolean strict,
    boolean securityDefiner,
    boolean leakproof,
    char parallel,
    double cost,
    double rows,
    List<String> settings,
    String comment) {
  public static final String SQL = "sql";
  public static final String PLPGSQL = "plpgsql";

  /**
   * @param name null if none
   * @param defaultValue PostgreSQL's text; null if none
   */
  public record Parameter(String name, Mode mode, RoutineType type, String defaultValue) {
    public Parameter withDefault(String changed) {
      return new Parameter(name, mode, type, changed);
    }
  }

  public enum Mode {
    IN('i'),
    OUT('o'),
    INOUT('b'),
    VARIADIC('v'),
    TABLE('t');

    private final char letter;

    Mode(char letter) {
      this.letter = letter;
    }

    /** As in proargmodes. */
    public char letter() {
      return letter;
    }

    public boolean input() {
      return this == IN || this == INOUT || this == VARIADIC;
    }

    public boolean output() {
      return this == OUT || this == INOUT || this == TABLE;
    }
  }

  public Routine {
    parameters = List.copyOf(parameters);
    settings = List.copyOf(settings);
  }

  /** What a call of a function gives; of a procedure, what its signature counts. */
  public List<Parameter> inputs() {
    return parameters.stream().filter(p -> p.mode().input()).toList();
  }

  public List<Parameter> outputs() {
    return parameters.stream().filter(p -> p.mode().output()).toList();
  }

  public boolean variadic() {
    return parameters.stream().anyMatch(p -> p.mode() == Mode.VARIADIC);
  }

  public boolean isTrigger() {
    return result.oid() == Types.TRIGGER.oid();
  }

  /** Under which {@code _manylite_object} keeps it: routines of one name differ in their types. */
  public String recordName() {
    return name
        + inputs().stream()
            .map(p -> (p.type().row() ? "r" : "") + p.type().oid() + (p.type().array() ? "a" : ""))
            .collect(Collectors.joining(",", "(", ")"));
  }

  public boolean sameInputs(Routine other) {
    return recordName().equals(other.recordName());
  }

  public Routine withOid(int number) {
    return with(number, schema, name, body, comment);
  }

  public Routine withBody(String text) {
    return with(oid, schema, name, text, comment);
  }

  public Routine withComment(String text) {
    return with(oid, schema, name, body, text);
  }

  public Routine named(String newSchema, String newName) {
    return with(oid, newSchema, newName, body, comment);
  }

  public Routine withParameters(List<Parameter> changed) {
    return with(oid, schema, name, changed, body, comment);
  }

  private Routine with(
      int newOid, String newSchema, String newName, String newBody, String newComment) {
    return with(newOid, newSchema, newName, parameters, newBody, newComment);
  }

  private Routine with(
      int newOid,
      String newSchema,
      String newName,
      List<Parameter> newParameters,
      String newBody,
      String newComment) {
    return new Routine(
        newOid,
        newSchema,
        newName,
        procedure,
        newParameters,
        result,
        returnsSet,
        language,
        newBody,
        standard,
        volatility,
        strict,
        securityDefiner,
        leakproof,
        parallel,
        cost,
        rows,
        settings,
        newComment);
  }
}
