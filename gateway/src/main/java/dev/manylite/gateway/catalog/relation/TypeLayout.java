package dev.manylite.gateway.catalog.relation;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;

/**
 * What pg_type and pg_attribute say of a type beyond its facts: how PostgreSQL would lay it out.
 *
 * @param alignment typalign
 * @param storage typstorage
 * @param collation typcollation: 100 default, 950 "C" for name, 0 not collatable
 */
record TypeLayout(boolean byValue, char alignment, char storage, int collation) {
  private static final int DEFAULT_COLLATION = 100;
  private static final int C_COLLATION = 950;

  static TypeLayout of(PgType type) {
    int length = type.facts().length();
    boolean byValue =
        (length == 1 || length == 2 || length == 4 || length == 8) && !isByReference(type);
    return new TypeLayout(byValue, alignment(type), storage(type), collation(type));
  }

  /** typcollation: a domain may have another than its base. */
  static int collationOf(PgType type) {
    if (type instanceof DomainType domain) {
      return domain.ownCollation() != 0 ? domain.ownCollation() : collationOf(domain.over().base());
    }
    if (type instanceof ArrayType array) {
      return collationOf(array.element());
    }
    return collation(type);
  }

  private static boolean isByReference(PgType type) {
    return type.name().equals("tid") || type.name().equals("macaddr8");
  }

  private static char alignment(PgType type) {
    if (type instanceof ArrayType array
        && (isRange(array.element()) || array.element() instanceof RowType)) {
      return alignment(array.element());
    }
    if (type instanceof RowType) {
      return 'd';
    }
    if (type instanceof MultirangeType multirange) {
      return alignment(multirange.range());
    }
    if (type instanceof RangeType range) {
      return alignment(range.subtype()) == 'd' ? 'd' : 'i';
    }
    return switch (type.name()) {
      case "uuid", "char", "bool", "name", "cstring", "unknown" -> 'c';
      case "int2", "tid" -> 's';
      case "int8",
          "money",
          "pg_lsn",
          "xid8",
          "_money",
          "_pg_lsn",
          "_xid8",
          "float8",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval",
          "_int8",
          "_float8",
          "_time",
          "_timetz",
          "_timestamp",
          "_timestamptz",
          "_interval",
          "aclitem",
          "_aclitem",
          "internal",
          "anyarray",
          "anycompatiblearray",
          "record",
          "_record",
          "anyrange",
          "anymultirange",
          "anycompatiblerange",
          "anycompatiblemultirange" ->
          type.name().endsWith("aclitem") ? 'i' : 'd';
      default -> 'i';
    };
  }

  private static boolean isRange(PgType type) {
    return type instanceof RangeType || type instanceof MultirangeType;
  }

  private static char storage(PgType type) {
    if (type.facts().length() != -1) {
      return 'p';
    }
    return switch (type.name()) {
      case "numeric", "inet", "cidr" -> 'm';
      case "int2vector", "oidvector", "tsquery" -> 'p';
      default -> 'x';
    };
  }

  private static int collation(PgType type) {
    return switch (type.name()) {
      case "text", "varchar", "bpchar", "_text", "_varchar", "_bpchar" -> DEFAULT_COLLATION;
      case "pg_node_tree", "pg_ndistinct", "pg_dependencies", "pg_mcv_list" -> DEFAULT_COLLATION;
      case "name", "_name" -> C_COLLATION;
      default -> 0;
    };
  }
}
