package dev.manylite.translator.bind;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Which of several functions or operators of one name a call means (manual, 10.2 and 10.3;
 * PostgreSQL's func_match_argtypes and func_select_candidate).
 */
final class OverloadResolution {
  private final Coercion coercion;

  OverloadResolution(Coercion coercion) {
    this.coercion = coercion;
  }

  /**
   * A signature fitted to the call's number of arguments.
   *
   * @param arguments as declared, a variadic array spread to its elements
   * @param spread where the spread elements begin; −1 if they do not
   */
  record Candidate(Signature signature, List<PgType> arguments, int spread) {}

  /** The candidate, or why there is none. */
  record Outcome(Candidate candidate, boolean ambiguous) {
    private static final Outcome NONE = new Outcome(null, false);
    private static final Outcome MANY = new Outcome(null, true);
  }

  /**
   * For a binary operator; a prefix operator has one input and the same rules.
   *
   * @param missing what PostgreSQL has besides
   */
  Outcome operator(
      List<Candidate> candidates, Supplier<List<Candidate>> missing, List<PgType> inputs) {
    List<PgType> assumed = inputs;
    if (inputs.size() == 2) {
      PgType left = DomainType.base(inputs.get(0));
      PgType right = DomainType.base(inputs.get(1));
      if (CommonType.unknown(left)) {
        assumed = List.of(right, right);
      } else if (CommonType.unknown(right)) {
        assumed = List.of(left, left);
      }
    }
    return choose(candidates, missing, assumed, inputs);
  }

  /**
   * @param missing what PostgreSQL has besides
   */
  Outcome function(
      List<Candidate> candidates, Supplier<List<Candidate>> missing, List<PgType> inputs) {
    return choose(candidates, missing, inputs, inputs);
  }

  private Outcome choose(
      List<Candidate> candidates,
      Supplier<List<Candidate>> missing,
      List<PgType> assumed,
      List<PgType> inputs) {
    Candidate exact = exact(candidates, assumed);
    if (exact != null) {
      return new Outcome(exact, false);
    }
    List<Candidate> all = new ArrayList<>(candidates);
    all.addAll(missing.get());
    exact = exact(all, assumed);
    return exact != null ? new Outcome(exact, false) : best(all, inputs);
  }

  Candidate exact(List<Candidate> candidates, List<PgType> inputs) {
    for (Candidate candidate : candidates) {
      if (same(candidate.arguments, inputs)) {
        return candidate;
      }
    }
    return null;
  }

  static boolean same(List<PgType> one, List<PgType> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).oid() != other.get(i).oid()) {
        return false;
      }
    }
    return true;
  }

  private Outcome best(List<Candidate> candidates, List<PgType> inputs) {
    List<Candidate> left =
        keep(candidates, c -> coercion.possible(inputs, c.arguments, Context.IMPLICIT));
    if (left.isEmpty()) {
      return Outcome.NONE;
    }
    Candidate chosen = select(left, inputs.stream().map(DomainType::base).toList());
    return chosen == null ? Outcome.MANY : new Outcome(chosen, false);
  }

  private Candidate select(List<Candidate> candidates, List<PgType> inputs) {
    List<Candidate> left = candidates;
    if (left.size() > 1) {
      left = most(left, c -> exactMatches(c, inputs));
    }
    if (left.size() > 1) {
      left = most(left, c -> exactOrPreferred(c, inputs));
    }
    if (left.size() == 1) {
      return left.get(0);
    }
    if (inputs.stream().noneMatch(CommonType::unknown)) {
      return null;
    }
    left = byUnknownsCategory(left, inputs);
    return left.size() == 1 ? left.get(0) : bySameType(left, inputs);
  }

  private static int exactMatches(Candidate candidate, List<PgType> inputs) {
    int matches = 0;
    for (int i = 0; i < inputs.size(); i++) {
      PgType input = inputs.get(i);
      if (!CommonType.unknown(input) && candidate.arguments.get(i).oid() == input.oid()) {
        matches++;
      }
    }
    return matches;
  }

  private static int exactOrPreferred(Candidate candidate, List<PgType> inputs) {
    int matches = 0;
    for (int i = 0; i < inputs.size(); i++) {
      PgType input = inputs.get(i);
      PgType declared = candidate.arguments.get(i);
      if (CommonType.unknown(input)) {
        continue;
      }
      if (declared.oid() == input.oid()
          || declared.facts().preferred()
              && declared.facts().category() == input.facts().category()) {
        matches++;
      }
    }
    return matches;
  }

  /** Step 4e: the category that the candidates agree on at each unknown argument, or string. */
  private static List<Candidate> byUnknownsCategory(
      List<Candidate> candidates, List<PgType> inputs) {
    char[] categories = new char[inputs.size()];
    boolean[] preferred = new boolean[inputs.size()];
    Arrays.fill(categories, ' ');
    for (int i = 0; i < inputs.size(); i++) {
      if (!CommonType.unknown(inputs.get(i))) {
        continue;
      }
      boolean conflict = false;
      for (Candidate candidate : candidates) {
        PgType type = candidate.arguments.get(i);
        char category = type.facts().category();
        if (categories[i] == ' ' || category == 'S' && categories[i] != 'S') {
          conflict |= categories[i] != ' ';
          categories[i] = category;
          preferred[i] = type.facts().preferred();
        } else if (category == categories[i]) {
          preferred[i] |= type.facts().preferred();
        } else {
          conflict = true;
        }
      }
      if (conflict && categories[i] != 'S') {
        return candidates;
      }
    }
    List<Candidate> left =
        keep(
            candidates,
            c -> {
              for (int i = 0; i < categories.length; i++) {
                PgType type = c.arguments.get(i);
                if (categories[i] != ' '
                    && (type.facts().category() != categories[i]
                        || preferred[i] && !type.facts().preferred())) {
                  return false;
                }
              }
              return true;
            });
    return left.isEmpty() ? candidates : left;
  }

  /** Step 4f: where all known arguments have one type, the unknown ones are taken for that. */
  private Candidate bySameType(List<Candidate> candidates, List<PgType> inputs) {
    PgType known = null;
    for (PgType input : inputs) {
      if (CommonType.unknown(input)) {
        continue;
      }
      if (known != null && known.oid() != input.oid()) {
        return null;
      }
      known = input;
    }
    if (known == null) {
      return null;
    }
    List<PgType> assumed = new ArrayList<>(inputs);
    PgType same = known;
    assumed.replaceAll(t -> same);
    List<Candidate> left =
        keep(candidates, c -> coercion.possible(assumed, c.arguments, Context.IMPLICIT));
    return left.size() == 1 ? left.get(0) : null;
  }

  private static List<Candidate> keep(List<Candidate> candidates, Predicate<Candidate> which) {
    return candidates.stream().filter(which).toList();
  }

  private static List<Candidate> most(List<Candidate> candidates, ToIntFunction<Candidate> score) {
    int most = candidates.stream().mapToInt(score).max().orElse(0);
    return keep(candidates, c -> score.applyAsInt(c) == most);
  }

  /** The signatures that take this many arguments, exactly typed ones hiding spread ones. */
  static List<Candidate> fitting(List<Signature> signatures, int count, boolean variadicCall) {
    List<Candidate> candidates = new ArrayList<>();
    for (Signature signature : signatures) {
      Candidate candidate = fit(signature, count, variadicCall);
      if (candidate != null && candidates.stream().noneMatch(c -> hides(c, candidate))) {
        candidates.removeIf(c -> hides(candidate, c));
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  /** A function that takes the arguments as they are is preferred to one that spreads them. */
  private static boolean hides(Candidate one, Candidate other) {
    return same(one.arguments, other.arguments) && one.spread < 0 && other.spread >= 0;
  }

  private static Candidate fit(Signature signature, int count, boolean variadicCall) {
    List<PgType> declared = signature.arguments();
    int fixed = declared.size();
    if (variadicCall) {
      return signature.variadic() && fixed == count ? new Candidate(signature, declared, -1) : null;
    }
    if (signature.variadic() && count >= fixed) {
      PgType array = declared.get(fixed - 1);
      List<PgType> spread = new ArrayList<>(declared.subList(0, fixed - 1));
      while (spread.size() < count) {
        spread.add(element(array));
      }
      return new Candidate(signature, spread, fixed - 1);
    }
    return count <= fixed && count >= fixed - signature.optional() && !signature.variadic()
        ? new Candidate(signature, declared.subList(0, count), -1)
        : null;
  }

  static PgType element(PgType array) {
    if (array.oid() == Types.ANYARRAY.oid()) {
      return Types.ANYELEMENT;
    }
    if (array.oid() == Types.ANYCOMPATIBLEARRAY.oid()) {
      return Types.ANYCOMPATIBLE;
    }
    return array.oid() == Types.ANY.oid() ? Types.ANY : Types.element(array);
  }
}
