package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Polymorphic arguments (manual, 38.2.5; PostgreSQL's check_generic_type_consistency): the any…
 * family must agree on one element type, the anycompatible… family on a common one.
 */
final class Polymorphism {
  /** What the actual arguments make of the pseudo-types. */
  private record Choices(PolymorphicArguments any, PolymorphicArguments compatible) {}

  static boolean is(PgType type) {
    return PolymorphicType.of(type) != null;
  }

  /** Whether a value is of the pseudo-type without conversion; no literal is an array or range. */
  static boolean takesAsIs(PgType type, PgType input) {
    PolymorphicType pseudo = PolymorphicType.of(type);
    return pseudo != null && (pseudo.takesLiterals() || !CommonType.unknown(input));
  }

  static boolean consistent(List<PgType> actual, List<PgType> declared, Coercion coercion) {
    return choose(actual, declared, coercion).isPresent();
  }

  /** The declared types with each pseudo-type replaced; those of "any" stay. */
  static List<PgType> resolve(List<PgType> actual, List<PgType> declared, Coercion coercion) {
    if (declared.stream().noneMatch(Polymorphism::is)) {
      return declared;
    }
    Choices choices = choose(actual, declared, coercion).orElseThrow();
    List<PgType> resolved = new ArrayList<>(declared.size());
    for (PgType type : declared) {
      PolymorphicType pseudo = PolymorphicType.of(type);
      resolved.add(pseudo == null ? type : replace(pseudo, choices, false));
    }
    return resolved;
  }

  /** The function's result type, once its arguments are known. */
  static PgType result(
      PgType result, List<PgType> actual, List<PgType> declared, Coercion coercion) {
    PolymorphicType pseudo = PolymorphicType.of(result);
    return pseudo == null
        ? result
        : replace(pseudo, choose(actual, declared, coercion).orElseThrow(), true);
  }

  private static PgType replace(PolymorphicType type, Choices choices, boolean result) {
    PolymorphicArguments choice = type.compatible() ? choices.compatible : choices.any;
    if (choice.element() == null) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "could not determine polymorphic type because input has type unknown");
    }
    return switch (type.shape()) {
      case ELEMENT -> choice.element();
      case ARRAY -> choice.array() != null ? choice.array() : Types.array(choice.element());
      case RANGE -> known(choice.range(), type);
      case MULTIRANGE ->
          result && choice.multirange() == null && choice.range() != null
              ? choice.range().multirange()
              : known(choice.multirange(), type);
    };
  }

  private static PgType known(PgType type, PolymorphicType pseudo) {
    if (type == null) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "could not determine polymorphic type "
              + pseudo.type().name()
              + " because input has type unknown");
    }
    return type;
  }

  private static Optional<Choices> choose(
      List<PgType> actual, List<PgType> declared, Coercion coercion) {
    PolymorphicArguments any = new PolymorphicArguments(false);
    PolymorphicArguments compatible = new PolymorphicArguments(true);
    for (int i = 0; i < declared.size(); i++) {
      PolymorphicType target = PolymorphicType.of(declared.get(i));
      if (target != null && !(target.compatible() ? compatible : any).add(target, actual.get(i))) {
        return Optional.empty();
      }
    }
    if (!any.settle(coercion) || !compatible.settle(coercion)) {
      return Optional.empty();
    }
    return Optional.of(new Choices(any, compatible));
  }

  private Polymorphism() {}
}
