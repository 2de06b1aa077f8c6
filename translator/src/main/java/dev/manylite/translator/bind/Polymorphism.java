package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Polymorphic arguments (manual, 38.2.5): the any… family must agree on one element type, the
 * anycompatible… family on a common one.
 */
final class Polymorphism {
  /** What the actual arguments make of the pseudo-types; null where not determined. */
  private record Choice(PgType element, PgType array, PgType compatible) {}

  static boolean is(PgType type) {
    int oid = type.oid();
    return oid == Types.ANYELEMENT.oid()
        || oid == Types.ANYARRAY.oid()
        || oid == Types.ANYNONARRAY.oid()
        || oid == Types.ANYENUM.oid()
        || compatible(type);
  }

  private static boolean compatible(PgType type) {
    int oid = type.oid();
    return oid == Types.ANYCOMPATIBLE.oid()
        || oid == Types.ANYCOMPATIBLEARRAY.oid()
        || oid == Types.ANYCOMPATIBLENONARRAY.oid();
  }

  private static boolean array(PgType type) {
    return type.oid() == Types.ANYARRAY.oid() || type.oid() == Types.ANYCOMPATIBLEARRAY.oid();
  }

  static boolean consistent(List<PgType> actual, List<PgType> declared, Coercion coercion) {
    return choose(actual, declared, coercion).isPresent();
  }

  /** The declared types with each pseudo-type replaced; those of "any" stay. */
  static List<PgType> resolve(List<PgType> actual, List<PgType> declared, Coercion coercion) {
    if (!any(declared)) {
      return declared;
    }
    Choice choice = choose(actual, declared, coercion).orElseThrow();
    List<PgType> resolved = new ArrayList<>(declared.size());
    for (PgType type : declared) {
      resolved.add(is(type) ? replace(type, choice) : type);
    }
    return resolved;
  }

  private static boolean any(List<PgType> declared) {
    for (PgType type : declared) {
      if (is(type)) {
        return true;
      }
    }
    return false;
  }

  /** The function's result type, once its arguments are known. */
  static PgType result(
      PgType result, List<PgType> actual, List<PgType> declared, Coercion coercion) {
    if (!is(result)) {
      return result;
    }
    return replace(result, choose(actual, declared, coercion).orElseThrow());
  }

  private static PgType replace(PgType type, Choice choice) {
    PgType element = compatible(type) ? choice.compatible : choice.element;
    if (element == null) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "could not determine polymorphic type because input has type unknown");
    }
    if (!array(type)) {
      return element;
    }
    return choice.array != null && !compatible(type) ? choice.array : Types.array(element);
  }

  private static Optional<Choice> choose(
      List<PgType> actual, List<PgType> declared, Coercion coercion) {
    PgType element = null;
    PgType array = null;
    boolean nonArray = false;
    List<PgType> compatibles = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      PgType target = declared.get(i);
      PgType input = actual.get(i);
      if (!is(target)) {
        continue;
      }
      if (target.oid() == Types.ANYNONARRAY.oid()
          || target.oid() == Types.ANYCOMPATIBLENONARRAY.oid()) {
        nonArray = true;
        if (input.isArray()) {
          return Optional.empty();
        }
      }
      if (target.oid() == Types.ANYENUM.oid() && input.facts().category() != 'E') {
        return Optional.empty();
      }
      if (CommonType.unknown(input)) {
        continue;
      }
      if (array(target) && !isTrueArray(input)) {
        return Optional.empty();
      }
      if (compatible(target)) {
        compatibles.add(array(target) ? Types.element(input) : input);
      } else if (array(target)) {
        if (array != null && array.oid() != input.oid()) {
          return Optional.empty();
        }
        array = input;
      } else {
        if (element != null && element.oid() != input.oid()) {
          return Optional.empty();
        }
        element = input;
      }
    }
    if (array != null && array.oid() != Types.ANYARRAY.oid()) {
      PgType inner = Types.element(array);
      if (element != null && element.oid() != inner.oid()) {
        return Optional.empty();
      }
      element = inner;
    }
    if (nonArray && element != null && element.isArray()) {
      return Optional.empty();
    }
    return compatibleType(compatibles, declared, coercion, element, array);
  }

  private static Optional<Choice> compatibleType(
      List<PgType> compatibles,
      List<PgType> declared,
      Coercion coercion,
      PgType element,
      PgType array) {
    PgType common = null;
    if (!compatibles.isEmpty()) {
      Optional<PgType> found = coercion.commonType().find(compatibles);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      common = found.get();
    } else if (declared.stream().anyMatch(Polymorphism::compatible)) {
      common = Types.TEXT;
    }
    for (PgType type : compatibles) {
      if (!coercion.possible(type, common, Context.IMPLICIT)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Choice(element, array, common));
  }

  private static boolean isTrueArray(PgType type) {
    return type.isArray() || type.oid() == Types.ANYARRAY.oid();
  }

  private Polymorphism() {}
}
