package dev.manylite.translator.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that can be called, by name. Overloads of one name are listed in the order of their
 * definition; choosing among them (manual, 10.2 and 10.3) is the binder's matter. Immutable.
 */
public final class Functions {
  private static final Functions BUILT_IN = of(Chapters.all());

  private final List<Signature> all;
  private final Map<String, List<Signature>> functions;
  private final Map<String, List<Signature>> operators;

  private Functions(List<Signature> all) {
    this.all = List.copyOf(all);
    operators = byName(all, Signature::operator);
    Map<String, List<Signature>> named = OperatorFunctions.load();
    // What has an implementation of its own is not put in terms of an operator.
    byName(all, s -> !s.operator()).forEach((name, own) -> named.merge(name, own, Functions::both));
    functions = Map.copyOf(named);
  }

  /** PostgreSQL's own functions and operators. */
  public static Functions builtIn() {
    return BUILT_IN;
  }

  static Functions of(List<Chapter> chapters) {
    List<Signature> signatures = new ArrayList<>();
    for (Chapter chapter : chapters) {
      for (FunctionSet set : chapter.sets()) {
        Definitions definitions = new Definitions();
        set.define(definitions);
        signatures.addAll(definitions.signatures());
      }
    }
    return new Functions(signatures);
  }

  /** Functions, aggregates, window and set-returning functions of that name. */
  public List<Signature> named(String name) {
    return functions.getOrDefault(name, List.of());
  }

  /** Operators of that symbol: with two arguments binary, with one prefix. */
  public List<Signature> operators(String symbol) {
    return operators.getOrDefault(symbol, List.of());
  }

  /** Everything, for pg_proc and pg_operator. */
  public List<Signature> all() {
    return all;
  }

  private static List<Signature> both(List<Signature> behind, List<Signature> own) {
    List<Signature> both = new ArrayList<>(own);
    for (Signature signature : behind) {
      if (own.stream().noneMatch(s -> s.arguments().equals(signature.arguments()))) {
        both.add(signature);
      }
    }
    return List.copyOf(both);
  }

  private static Map<String, List<Signature>> byName(
      List<Signature> signatures, Predicate<Signature> choice) {
    return signatures.stream().filter(choice).collect(Collectors.groupingBy(Signature::name));
  }
}
