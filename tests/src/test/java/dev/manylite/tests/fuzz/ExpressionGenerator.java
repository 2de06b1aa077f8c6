package dev.manylite.tests.fuzz;

import dev.manylite.translator.function.Functions;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes random queries of one value out of the registry's signatures, casts and comparisons. */
final class ExpressionGenerator {
  /** The answer is the server's own (its clock, its LC_CTYPE), or is as large as asked for. */
  private static final Set<String> OWN =
      Set.of(
          "version",
          "now",
          "transaction_timestamp",
          "statement_timestamp",
          "current_database",
          "current_catalog",
          "inet_server_port",
          "generate_series",
          "set_config",
          "current_setting",
          "has_database_privilege",
          "lower",
          "upper",
          "initcap",
          "obj_description",
          "shobj_description",
          "col_description",
          "query_to_xml");

  private static final List<String> COMPARISONS =
      List.of("=", "<>", "<", "<=", ">", ">=", "is distinct from", "is not distinct from");

  /**
   * @param sql the query
   * @param subject what findings of its kind are listed under
   */
  record Question(String sql, String subject) {}

  private final Random random;
  private final EdgeValues values;
  private final List<Signature> signatures;
  private final String only;

  /**
   * @param only asks for functions and operators of this name alone; null for all
   */
  ExpressionGenerator(Random random, EdgeValues values, String only) {
    this.random = random;
    this.values = values;
    this.only = only;
    this.signatures =
        Functions.builtIn().all().stream().filter(this::isAskable).collect(Collectors.toList());
  }

  private boolean isAskable(Signature signature) {
    return signature.volatility() != Volatility.VOLATILE
        && (only == null || only.equals(signature.name()))
        && !signature.name().startsWith("pg_")
        && !signature.name().startsWith("inet_")
        && !signature.name().startsWith("has_")
        && !OWN.contains(signature.name())
        && (signature.kind() == Kind.SCALAR || signature.kind() == Kind.AGGREGATE)
        && signature.arguments().stream().allMatch(type -> !candidates(type).isEmpty());
  }

  Question next() {
    int choice = only == null ? random.nextInt(10) : 9;
    if (choice < 2) {
      return cast();
    }
    if (choice < 3) {
      return comparison();
    }
    Signature signature = signatures.get(random.nextInt(signatures.size()));
    return signature.kind() == Kind.AGGREGATE ? aggregate(signature) : scalar(signature);
  }

  private Question cast() {
    PgType from = any(values.types());
    PgType to = any(values.types());
    return asked(
        List.of(values.literal(from, random)),
        a -> "(" + a.get(0) + ")::" + to.sqlName(),
        "cast " + from.sqlName() + " to " + to.sqlName());
  }

  private Question comparison() {
    PgType left = any(values.types());
    PgType right =
        random.nextInt(4) > 0
            ? left
            : any(
                values.types().stream()
                    .filter(t -> t.facts().category() == left.facts().category())
                    .toList());
    String operator = any(COMPARISONS);
    String rightValue =
        left == right && random.nextInt(6) == 0
            ? values.quoted(right, random)
            : values.literal(right, random);
    return asked(
        List.of(values.literal(left, random), rightValue),
        a -> a.get(0) + " " + operator + " " + a.get(1),
        left.sqlName() + " " + operator + " " + right.sqlName());
  }

  private Question scalar(Signature signature) {
    List<String> arguments = arguments(signature);
    return asked(arguments, a -> call(signature, a), describe(signature));
  }

  private Question aggregate(Signature signature) {
    List<PgType> types = types(signature, signature.arguments().size());
    StringBuilder rows = new StringBuilder();
    StringBuilder columns = new StringBuilder();
    int count = 1 + random.nextInt(5);
    for (int row = 0; row < count; row++) {
      rows.append(row == 0 ? "(" : ", (").append(row);
      for (PgType type : types) {
        rows.append(", ").append(values.literal(type, random));
      }
      rows.append(')');
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      names.add("a" + i);
      columns.append(", a").append(i);
    }
    boolean distinct = types.size() == 1 && random.nextInt(4) == 0;
    String call =
        signature.name()
            + "("
            + (distinct ? "distinct " : "")
            + (names.isEmpty() ? "*" : String.join(", ", names))
            + (distinct || names.isEmpty() ? ")" : " order by o)");
    return new Question(
        "select " + call + " from (values " + rows + ") v(o" + columns + ")", describe(signature));
  }

  private List<String> arguments(Signature signature) {
    int given = signature.arguments().size() - random.nextInt(signature.optional() + 1);
    List<PgType> types = types(signature, given);
    List<String> arguments = new ArrayList<>();
    for (PgType type : types) {
      arguments.add(
          random.nextInt(12) == 0 ? values.quoted(type, random) : values.literal(type, random));
    }
    return arguments;
  }

  /** Concrete types for a call's arguments, pseudo-types standing for one choice. */
  private List<PgType> types(Signature signature, int given) {
    PgType element = any(elements());
    List<PgType> types = new ArrayList<>();
    for (int i = 0; i < given; i++) {
      PgType type = signature.arguments().get(i);
      boolean spread = signature.variadic() && i == signature.arguments().size() - 1;
      int times = spread ? 1 + random.nextInt(3) : 1;
      for (int n = 0; n < times; n++) {
        types.add(concrete(spread && type.isArray() ? Types.element(type) : type, element, spread));
      }
    }
    return types;
  }

  private PgType concrete(PgType type, PgType element, boolean spread) {
    if (type == Types.ANY) {
      return any(values.types());
    }
    if (type == Types.ANYARRAY || type == Types.ANYCOMPATIBLEARRAY) {
      return spread ? element : Types.array(element);
    }
    return values.knows(type) ? type : element;
  }

  /** What could stand for a type; empty where there are no values of it. */
  private List<PgType> candidates(PgType type) {
    boolean polymorphic =
        Set.of(
                Types.ANY,
                Types.ANYELEMENT,
                Types.ANYARRAY,
                Types.ANYNONARRAY,
                Types.ANYCOMPATIBLE,
                Types.ANYCOMPATIBLEARRAY,
                Types.ANYCOMPATIBLENONARRAY)
            .contains(type);
    return polymorphic ? values.types() : values.knows(type) ? List.of(type) : List.of();
  }

  private List<PgType> elements() {
    return values.types().stream()
        .filter(t -> !t.isArray() && t.facts().arrayOid() != 0 && values.knows(Types.array(t)))
        .toList();
  }

  private static String call(Signature signature, List<String> arguments) {
    if (!signature.operator()) {
      return signature.name() + "(" + String.join(", ", arguments) + ")";
    }
    return arguments.size() == 1
        ? signature.name() + " " + arguments.get(0)
        : arguments.get(0) + " " + signature.name() + " " + arguments.get(1);
  }

  private static String describe(Signature signature) {
    return signature.name()
        + signature.arguments().stream()
            .map(PgType::sqlName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  @FunctionalInterface
  private interface Form {
    String of(List<String> arguments);
  }

  /** With constants, which planners compute; or with columns, which are computed as they come. */
  private Question asked(List<String> arguments, Form form, String subject) {
    boolean typed = arguments.stream().allMatch(a -> a.contains("::"));
    if (arguments.isEmpty() || !typed || random.nextBoolean()) {
      return new Question("select " + form.of(arguments), subject);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      names.add("a" + i);
    }
    return new Question(
        "select "
            + form.of(names)
            + " from (values ("
            + String.join(", ", arguments)
            + "), ("
            + arguments.stream().map(a -> "null").collect(Collectors.joining(", "))
            + ") limit 1) v("
            + String.join(", ", names)
            + ")",
        subject);
  }

  private <T> T any(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }
}
