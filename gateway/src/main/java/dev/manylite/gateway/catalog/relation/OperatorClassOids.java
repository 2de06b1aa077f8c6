package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.RecordedTable;
import dev.manylite.gateway.catalog.RecordedTable.Line;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/** The operator classes of pg_opclass that indexes' keys have (manual, 11.10). */
final class OperatorClassOids {
  private final List<Line> classes = RecordedTable.read("pg_opclass").lines();

  /**
   * 0 where PostgreSQL has none.
   *
   * @param written the class that was asked for, with its options; null for the default
   */
  int of(String method, PgType type, String written) {
    Line found = find(method, type, written);
    return found == null ? 0 : found.number("oid");
  }

  /** What PostgreSQL keeps in the index for a key. */
  SqlType stored(String method, SqlType type, String written) {
    if (method.equals("hash")) {
      return SqlType.of(Types.INT4);
    }
    Line found = find(method, type.base(), written);
    int kept = found == null ? 0 : found.number("opckeytype");
    if (kept == 0 || kept == type.oid()) {
      return type;
    }
    return kept == Types.ANYELEMENT.oid()
        ? SqlType.of(Types.element(DomainType.base(type.base())))
        : Types.byOid(kept).map(SqlType::of).orElse(type);
  }

  private Line find(String method, PgType type, String written) {
    Integer am = AccessMethods.ofIndexes().get(method);
    if (am == null) {
      return null;
    }
    String name = written == null ? null : written.replaceFirst(" .*", "");
    int input = input(DomainType.base(type));
    Line found = null;
    for (Line line : classes) {
      if (line.number("opcmethod") == am
          && (name == null ? line.flag("opcdefault") : line.text("opcname").equals(name))) {
        int accepted = line.number("opcintype");
        if (accepted == type.oid() || accepted == input || name != null && found == null) {
          found = line;
        }
      }
    }
    return found;
  }

  /** The type whose classes serve: its own, or a pseudo-type. */
  private static int input(PgType type) {
    if (type.isArray()) {
      return Types.ANYARRAY.oid();
    } else if (type instanceof RangeType) {
      return Types.ANYRANGE.oid();
    } else if (type instanceof MultirangeType) {
      return Types.ANYMULTIRANGE.oid();
    } else if (type instanceof RowType) {
      return Types.RECORD.oid();
    } else if (type.facts().category() == 'E') {
      return Types.ANYENUM.oid();
    }
    return switch (type.name()) {
      case "varchar" -> Types.TEXT.oid();
      case "cidr" -> Types.INET.oid();
      default -> type.oid();
    };
  }
}
