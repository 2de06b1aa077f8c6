package dev.manylite.translator.ddl;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.range.RangeType;
import java.util.Optional;
import java.util.Set;

/** BRIN's operator classes (manual, 71.2): the default one of a type, and those beside it. */
final class BrinClasses {
  private static final Set<String> ORDERED =
      Set.of(
          "bytea",
          "char",
          "name",
          "int8",
          "int2",
          "int4",
          "text",
          "bpchar",
          "oid",
          "float4",
          "float8",
          "timestamp",
          "timestamptz",
          "time",
          "timetz",
          "date",
          "interval",
          "bit",
          "varbit",
          "numeric",
          "uuid",
          "macaddr",
          "macaddr8");
  private static final Set<String> WITHOUT_BLOOM = Set.of("bit", "varbit");
  private static final Set<String> DISTANT =
      Set.of(
          "int8",
          "int2",
          "int4",
          "float4",
          "float8",
          "timestamp",
          "timestamptz",
          "time",
          "timetz",
          "date",
          "interval",
          "numeric",
          "uuid",
          "macaddr",
          "macaddr8");

  private BrinClasses() {}

  static Optional<String> ofType(PgType type) {
    if (type instanceof RangeType) {
      return Optional.of("range_inclusion_ops");
    }
    String name = name(type);
    if (name.equals("inet") || name.equals("cidr")) {
      return Optional.of("inet_inclusion_ops");
    }
    return ORDERED.contains(name) ? Optional.of(name + "_minmax_ops") : Optional.empty();
  }

  /** Whether a class that was written takes the type. */
  static boolean takes(String operatorClass, PgType type) {
    String name = name(type);
    boolean inet = name.equals("inet") || name.equals("cidr");
    if (inet) {
      return Set.of(
              "inet_inclusion_ops", "inet_minmax_ops", "inet_bloom_ops", "inet_minmax_multi_ops")
          .contains(operatorClass);
    }
    return operatorClass.equals(name + "_bloom_ops")
            && ORDERED.contains(name)
            && !WITHOUT_BLOOM.contains(name)
        || operatorClass.equals(name + "_minmax_multi_ops") && DISTANT.contains(name)
        || ofType(type).filter(operatorClass::equals).isPresent();
  }

  private static String name(PgType type) {
    if (type == Types.VARCHAR) {
      return "text";
    }
    return type.name().equals("bpchar") ? "bpchar" : type.name();
  }
}
