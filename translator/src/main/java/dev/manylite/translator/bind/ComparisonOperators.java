package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression.Comparison.Operator;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The comparison operators of pg_operator, and the type as which each pair is compared. Cross-type
 * operators mean what a comparison after conversion to the larger type means.
 */
final class ComparisonOperators {
  private static final Map<String, Operator> SYMBOLS =
      Map.of(
          "=", Operator.EQUAL,
          "<>", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.LESS_OR_EQUAL,
          ">", Operator.GREATER,
          ">=", Operator.GREATER_OR_EQUAL);

  private static final List<Comparable> ALL = pairs();

  /**
   * Two types that can be compared.
   *
   * @param common null where it is the operands' own (polymorphic) type
   */
  private record Comparable(PgType left, PgType right, PgType common, Ability ability) {}

  private enum Ability {
    EQUAL_ONLY,
    EQUALITY,
    ORDER
  }

  /** {@code common} as in {@link Comparable}. */
  record Found(Signature signature, PgType common) {}

  static Operator operator(String symbol) {
    return SYMBOLS.get(symbol);
  }

  /** The candidates of one symbol; empty unless it is a comparison. */
  static List<Found> candidates(String symbol) {
    Operator operator = SYMBOLS.get(symbol);
    if (operator == null) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Comparable pair : ALL) {
      if (has(pair.ability, operator)) {
        found.add(new Found(signature(symbol, pair), pair.common));
      }
    }
    return found;
  }

  /** Whether the type has an equality that GROUP BY, DISTINCT and UNION can use. */
  static boolean hashable(PgType type) {
    return comparable(type, Ability.EQUAL_ONLY);
  }

  /** Whether the type has an order. */
  static boolean sortable(PgType type) {
    return comparable(type, Ability.ORDER);
  }

  private static boolean comparable(PgType type, Ability least) {
    if (type.isArray()) {
      return comparable(Types.element(type), least);
    }
    int oid = type.oid();
    boolean like =
        oid == Types.VARCHAR.oid()
            || oid == Types.UNKNOWN.oid()
            || type.facts().category() == 'E'
            || type.name().startsWith("reg");
    return like
        || ALL.stream()
            .anyMatch(
                p ->
                    p.left.oid() == oid && p.right.oid() == oid && p.ability.compareTo(least) >= 0);
  }

  private static boolean has(Ability ability, Operator operator) {
    return switch (ability) {
      case EQUAL_ONLY -> operator == Operator.EQUAL;
      case EQUALITY -> operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
      case ORDER -> true;
    };
  }

  private static Signature signature(String symbol, Comparable pair) {
    return new Signature(
        symbol,
        true,
        List.of(pair.left, pair.right),
        Types.BOOL,
        Kind.SCALAR,
        Volatility.IMMUTABLE,
        true,
        false,
        0,
        new Implementation.Template("$1 " + symbol + " $2"));
  }

  private static List<Comparable> pairs() {
    List<Comparable> pairs = new ArrayList<>();
    for (PgType type :
        List.of(
            Types.BOOL,
            Types.BYTEA,
            Types.CHAR,
            Types.NAME,
            Types.TEXT,
            Types.BPCHAR,
            Types.OID,
            Types.TID,
            Types.OIDVECTOR,
            Types.DATE,
            Types.TIME,
            Types.TIMETZ,
            Types.INTERVAL,
            Types.NUMERIC,
            Types.UUID,
            Types.JSONB)) {
      pairs.add(new Comparable(type, type, type, Ability.ORDER));
    }
    pairs.add(new Comparable(Types.XID, Types.XID, Types.XID, Ability.EQUALITY));
    pairs.add(new Comparable(Types.CID, Types.CID, Types.CID, Ability.EQUAL_ONLY));
    pairs.add(new Comparable(Types.ACLITEM, Types.ACLITEM, Types.ACLITEM, Ability.EQUAL_ONLY));
    cross(pairs, List.of(Types.INT2, Types.INT4, Types.INT8));
    cross(pairs, List.of(Types.FLOAT4, Types.FLOAT8));
    cross(pairs, List.of(Types.TIMESTAMP, Types.TIMESTAMPTZ));
    for (PgType stamp : List.of(Types.TIMESTAMP, Types.TIMESTAMPTZ)) {
      pairs.add(new Comparable(Types.DATE, stamp, stamp, Ability.ORDER));
      pairs.add(new Comparable(stamp, Types.DATE, stamp, Ability.ORDER));
    }
    pairs.add(new Comparable(Types.NAME, Types.TEXT, Types.TEXT, Ability.ORDER));
    pairs.add(new Comparable(Types.TEXT, Types.NAME, Types.TEXT, Ability.ORDER));
    pairs.add(new Comparable(Types.ANYARRAY, Types.ANYARRAY, null, Ability.ORDER));
    pairs.add(new Comparable(Types.ANYENUM, Types.ANYENUM, null, Ability.ORDER));
    return List.copyOf(pairs);
  }

  /** Every pair of a family, compared as the wider, i.e. later, of the two. */
  private static void cross(List<Comparable> pairs, List<PgType> family) {
    for (int i = 0; i < family.size(); i++) {
      for (int j = 0; j < family.size(); j++) {
        PgType common = family.get(Math.max(i, j));
        pairs.add(new Comparable(family.get(i), family.get(j), common, Ability.ORDER));
      }
    }
  }

  private ComparisonOperators() {}
}
