package dev.manylite.translator.bind;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The polymorphic pseudo-types (manual, 38.2.5). */
enum PolymorphicType {
  ANYELEMENT(Types.ANYELEMENT, Shape.ELEMENT),
  ANYNONARRAY(Types.ANYNONARRAY, Shape.ELEMENT),
  ANYENUM(Types.ANYENUM, Shape.ELEMENT),
  ANYARRAY(Types.ANYARRAY, Shape.ARRAY),
  ANYRANGE(Types.ANYRANGE, Shape.RANGE),
  ANYMULTIRANGE(Types.ANYMULTIRANGE, Shape.MULTIRANGE),
  ANYCOMPATIBLE(Types.ANYCOMPATIBLE, Shape.ELEMENT),
  ANYCOMPATIBLENONARRAY(Types.ANYCOMPATIBLENONARRAY, Shape.ELEMENT),
  ANYCOMPATIBLEARRAY(Types.ANYCOMPATIBLEARRAY, Shape.ARRAY),
  ANYCOMPATIBLERANGE(Types.ANYCOMPATIBLERANGE, Shape.RANGE),
  ANYCOMPATIBLEMULTIRANGE(Types.ANYCOMPATIBLEMULTIRANGE, Shape.MULTIRANGE);

  /** What the type is of its family's element type. */
  enum Shape {
    ELEMENT,
    ARRAY,
    RANGE,
    MULTIRANGE
  }

  private static final Map<Integer, PolymorphicType> BY_OID =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(t -> t.type.oid(), Function.identity()));

  private final PgType type;
  private final Shape shape;

  PolymorphicType(PgType type, Shape shape) {
    this.type = type;
    this.shape = shape;
  }

  /** Null for any other type. */
  static PolymorphicType of(PgType type) {
    return type.facts().category() == 'P' ? BY_OID.get(type.oid()) : null;
  }

  PgType type() {
    return type;
  }

  Shape shape() {
    return shape;
  }

  /** Whether it is of the anycompatible… family. */
  boolean compatible() {
    return ordinal() >= ANYCOMPATIBLE.ordinal();
  }

  boolean takesLiterals() {
    return shape == Shape.ELEMENT && this != ANYENUM;
  }

  boolean refusesArrays() {
    return this == ANYNONARRAY || this == ANYCOMPATIBLENONARRAY;
  }
}
