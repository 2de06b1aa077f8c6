package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression.Comparison.Operator;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The comparison operators of pg_operator: operands of one type are compared natively; those of two
 * types after conversion to the larger one.
 */
public final class ComparisonOperators {
  private static final Map<String, Operator> SYMBOLS =
      Map.of(
          "=", Operator.EQUAL,
          "<>", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.LESS_OR_EQUAL,
          ">", Operator.GREATER,
          ">=", Operator.GREATER_OR_EQUAL);

  /** Families with operators across their types, each type convertible to those after it. */
  private static final List<List<PgType>> FAMILIES =
      List.of(
          List.of(Types.INT2, Types.INT4, Types.INT8),
          List.of(Types.FLOAT4, Types.FLOAT8),
          List.of(Types.DATE, Types.TIMESTAMP, Types.TIMESTAMPTZ),
          List.of(Types.NAME, Types.TEXT));

  private static final List<PgType> ORDERED =
      List.of(
          Types.BOOL,
          Types.BYTEA,
          Types.CHAR,
          Types.BPCHAR,
          Types.OID,
          Types.TID,
          Types.OIDVECTOR,
          Types.TIME,
          Types.TIMETZ,
          Types.INTERVAL,
          Types.INET,
          Types.MACADDR,
          Types.MACADDR8,
          Types.MONEY,
          Types.PG_LSN,
          Types.XID8,
          Types.NUMERIC,
          Types.BIT,
          Types.VARBIT,
          Types.UUID,
          Types.TSVECTOR,
          Types.TSQUERY,
          Types.JSONB,
          Types.ANYARRAY,
          Types.ANYENUM,
          Types.ANYRANGE,
          Types.ANYMULTIRANGE,
          Types.RECORD);

  private static final Map<String, List<Signature>> CANDIDATES = candidates();

  /** The overloads of a comparison's symbol; empty for all others. */
  static List<Signature> named(String symbol) {
    return CANDIDATES.getOrDefault(symbol, List.of());
  }

  private static Map<String, List<Signature>> candidates() {
    Map<String, List<Signature>> all = new HashMap<>();
    for (String symbol : SYMBOLS.keySet()) {
      List<Signature> signatures = new ArrayList<>();
      ORDERED.forEach(t -> signatures.add(signature(symbol, t, t)));
      for (List<PgType> family : FAMILIES) {
        for (PgType left : family) {
          family.forEach(right -> signatures.add(signature(symbol, left, right)));
        }
      }
      if (symbol.equals("=") || symbol.equals("<>")) {
        signatures.add(signature(symbol, Types.XID, Types.XID));
        signatures.add(signature(symbol, Types.XID, Types.INT4));
      }
      if (symbol.equals("=")) {
        signatures.add(signature(symbol, Types.CID, Types.CID));
        signatures.add(signature(symbol, Types.ACLITEM, Types.ACLITEM));
      }
      all.put(symbol, List.copyOf(signatures));
    }
    return Map.copyOf(all);
  }

  private static Signature signature(String symbol, PgType left, PgType right) {
    return new Signature(
        symbol,
        true,
        List.of(left, right),
        Types.BOOL,
        Kind.SCALAR,
        Volatility.IMMUTABLE,
        true,
        false,
        0,
        new Implementation.Template("$1 " + symbol + " $2"));
  }

  /** Only meaningful for the symbol of a comparison. */
  static Operator operator(String symbol) {
    return SYMBOLS.get(symbol);
  }

  /** The type as which operands of these types are compared; empty if it is no comparison. */
  static Optional<PgType> comparedAs(String symbol, List<PgType> operands) {
    if (!SYMBOLS.containsKey(symbol) || operands.size() != 2) {
      return Optional.empty();
    }
    PgType left = operands.get(0);
    PgType right = operands.get(1);
    if (left.oid() == right.oid()) {
      return Optional.of(left);
    }
    for (List<PgType> family : FAMILIES) {
      int one = family.indexOf(left);
      int other = family.indexOf(right);
      if (one >= 0 && other >= 0) {
        return Optional.of(family.get(Math.max(one, other)));
      }
    }
    return Optional.empty();
  }

  /** Whether the type has an equality that GROUP BY, DISTINCT and UNION can use. */
  static boolean hashable(PgType type) {
    return has("=", type);
  }

  /** Whether the type has an order. */
  public static boolean sortable(PgType type) {
    return has("<", type);
  }

  private static boolean has(String symbol, PgType given) {
    PgType type = DomainType.base(given);
    if (type.isArray()) {
      return has(symbol, Types.element(type));
    }
    if (type instanceof RowType row) {
      return row.fields().stream().allMatch(f -> has(symbol, f.type().base()));
    }
    int oid = type.oid();
    boolean borrowed =
        oid == Types.VARCHAR.oid()
            || type instanceof RangeType
            || type instanceof MultirangeType
            || oid == Types.CIDR.oid()
            || oid == Types.UNKNOWN.oid()
            || oid == Types.PG_NODE_TREE.oid()
            || type.facts().category() == 'E'
            || type.name().startsWith("reg");
    if (borrowed) {
      return true;
    }
    for (Signature signature : named(symbol)) {
      if (signature.arguments().get(0).oid() == oid && signature.arguments().get(1).oid() == oid) {
        return true;
      }
    }
    return false;
  }

  private ComparisonOperators() {}
}
