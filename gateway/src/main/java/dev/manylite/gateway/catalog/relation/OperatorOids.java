package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.RecordedTable;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.enums.EnumType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The operators that constraints compare with. */
final class OperatorOids {
  private OperatorOids() {}

  /** Of {@code =} between two columns; 0 where PostgreSQL has none of its own. */
  static int equality(PgType left, PgType right) {
    int direct = find("=", compared(left), compared(right));
    return direct != 0 ? direct : find("=", compared(left), compared(left));
  }

  /**
   * One for each key.
   *
   * @return null where a key is an expression, whose type is not known here
   */
  static List<Integer> ofExclusion(Relation relation, Index index, List<String> symbols) {
    if (index.keys().stream().anyMatch(k -> k.column() == null)) {
      return null;
    }
    List<Integer> types =
        index.keys().stream()
            .map(k -> relation.column(k.column()).map(Column::type).orElseThrow().base())
            .map(OperatorOids::compared)
            .toList();
    return IntStream.range(0, types.size())
        .mapToObj(i -> find(symbols.get(i), types.get(i), types.get(i)))
        .toList();
  }

  private static int find(String symbol, int left, int right) {
    return Recorded.OIDS.getOrDefault(List.of(symbol, left, right), 0);
  }

  /** Read when a constraint needs it first. */
  private static final class Recorded {
    private static final Map<List<Object>, Integer> OIDS =
        RecordedTable.read("pg_operator").lines().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    line ->
                        List.of(
                            line.text("oprname"), line.number("oprleft"), line.number("oprright")),
                    line -> line.number("oid")));
  }

  /** The type that has the operators of a column's type. */
  private static int compared(PgType written) {
    PgType type = DomainType.base(written);
    if (type.oid() == Types.VARCHAR.oid()) {
      return Types.TEXT.oid();
    } else if (type.oid() == Types.CIDR.oid()) {
      return Types.INET.oid();
    } else if (type instanceof EnumType) {
      return Types.ANYENUM.oid();
    } else if (type instanceof RangeType) {
      return Types.ANYRANGE.oid();
    } else if (type instanceof MultirangeType) {
      return Types.ANYMULTIRANGE.oid();
    }
    return type.isArray() ? Types.ANYARRAY.oid() : type.oid();
  }
}
