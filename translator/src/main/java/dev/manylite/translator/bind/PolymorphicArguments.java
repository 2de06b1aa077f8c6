package dev.manylite.translator.bind;

import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import java.util.ArrayList;
import java.util.List;

/** What a call's arguments say of one family of polymorphic types. */
final class PolymorphicArguments {
  private final boolean compatible;
  private final List<PgType> elements = new ArrayList<>();
  private boolean any;
  private boolean nonArray;
  private boolean enumeration;
  private PgType element;
  private PgType array;
  private RangeType range;
  private MultirangeType multirange;

  PolymorphicArguments(boolean compatible) {
    this.compatible = compatible;
  }

  /** False where the argument can't be passed as that. */
  boolean add(PolymorphicType target, PgType input) {
    any = true;
    nonArray |= target.refusesArrays();
    enumeration |= target == PolymorphicType.ANYENUM;
    if (CommonType.unknown(input)) {
      return true;
    }
    return switch (target.shape()) {
      case ELEMENT -> elements.add(input);
      case ARRAY -> addArray(input);
      case RANGE -> DomainType.base(input) instanceof RangeType type && addRange(type);
      case MULTIRANGE ->
          DomainType.base(input) instanceof MultirangeType type && addMultirange(type);
    };
  }

  /** A domain over arrays is taken as the array. */
  private boolean addArray(PgType given) {
    PgType input = DomainType.base(given);
    if (compatible) {
      return input.isArray() && elements.add(Types.element(input));
    }
    if (!input.isArray() && input.oid() != Types.ANYARRAY.oid()
        || array != null && array.oid() != input.oid()) {
      return false;
    }
    array = input;
    return true;
  }

  private boolean addRange(RangeType type) {
    if (range != null && range.oid() != type.oid()) {
      return false;
    }
    range = type;
    return true;
  }

  private boolean addMultirange(MultirangeType type) {
    multirange = type;
    return addRange(type.range());
  }

  /** What pg_statistic's columns are declared as says nothing of the elements. */
  PgType array() {
    return array;
  }

  RangeType range() {
    return range;
  }

  MultirangeType multirange() {
    return multirange;
  }

  /** What stands for the family's element; null where nothing is known, or before settling. */
  PgType element() {
    return element;
  }

  /** Finds the element's type. False where the arguments do not agree on one. */
  boolean settle(Coercion coercion) {
    List<PgType> all = new ArrayList<>(elements);
    if (array != null && array.oid() != Types.ANYARRAY.oid()) {
      all.add(Types.element(array));
    }
    if (range != null) {
      all.add(range.subtype());
    }
    if (!all.isEmpty()) {
      element = compatible ? common(all, coercion) : same(all);
    } else if (compatible && any) {
      element = Types.TEXT;
    }
    boolean agreed = element != null || all.isEmpty();
    return agreed
        && !(nonArray && element != null && element.isArray())
        && !(enumeration && (element == null || !isEnum(element)));
  }

  /** A domain over one is none. */
  private static boolean isEnum(PgType type) {
    return type.facts().category() == 'E' && !(type instanceof DomainType);
  }

  private static PgType same(List<PgType> types) {
    PgType first = types.get(0);
    return types.stream().allMatch(t -> t.oid() == first.oid()) ? first : null;
  }

  /** A range's bounds are not converted. */
  private PgType common(List<PgType> types, Coercion coercion) {
    PgType common = coercion.commonType().find(types).orElse(null);
    boolean fits =
        common != null
            && (range == null || range.subtype().oid() == common.oid())
            && types.stream().allMatch(t -> coercion.possible(t, common, Context.IMPLICIT));
    return fits ? common : null;
  }
}
