package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** UNION, CASE and related constructs (manual, 10.5; PostgreSQL's select_common_type). */
final class CommonType {
  private final BindContext context;

  CommonType(BindContext context) {
    this.context = context;
  }

  /**
   * The type that all of them can share.
   *
   * @param construct how errors name it, e.g. {@code CASE}
   * @throws SqlFault 42804 where there is none
   */
  PgType select(List<? extends BoundExpression> nodes, String construct) {
    Search search = search(nodes.stream().map(n -> n.type().base()).toList());
    if (search.culprit >= 0) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              construct
                  + " types "
                  + search.type.sqlName()
                  + " and "
                  + nodes.get(search.culprit).type().base().sqlName()
                  + " cannot be matched")
          .at(context.position(nodes.get(search.culprit)));
    }
    return search.type;
  }

  /** The shared type, or empty; also checks that each converts to it. */
  Optional<PgType> find(List<PgType> types) {
    Search search = search(types);
    if (search.culprit >= 0
        || !types.stream()
            .allMatch(t -> context.coercion().possible(t, search.type, Context.IMPLICIT))) {
      return Optional.empty();
    }
    return Optional.of(search.type);
  }

  private record Search(PgType type, int culprit) {}

  private Search search(List<PgType> types) {
    PgType best = types.get(0);
    boolean same = true;
    for (PgType type : types) {
      same &= type.oid() == best.oid();
    }
    if (same && !unknown(best)) {
      checkStructures(types);
      return new Search(best, -1);
    }
    best = DomainType.base(best);
    for (int i = 1; i < types.size(); i++) {
      PgType next = DomainType.base(types.get(i));
      if (unknown(next) || next.oid() == best.oid()) {
        continue;
      }
      if (unknown(best)) {
        best = next;
      } else if (next.facts().category() != best.facts().category()) {
        return new Search(best, i);
      } else if (!best.facts().preferred()
          && context.coercion().possible(best, next, Context.IMPLICIT)
          && !context.coercion().possible(next, best, Context.IMPLICIT)) {
        best = next;
      }
    }
    return new Search(unknown(best) ? Types.TEXT : best, -1);
  }

  /** The values of a record type don't say what their fields are, so all must be alike. */
  private static void checkStructures(List<PgType> types) {
    if (types.get(0) instanceof RowType first
        && first.isAnonymous()
        && !types.stream().allMatch(t -> t instanceof RowType row && row.sameStructure(first))) {
      throw SqlFault.unsupported("records of different structure in one column");
    }
  }

  /** Each of the nodes as {@code type}. */
  List<BoundExpression> convert(
      List<? extends BoundExpression> nodes, PgType type, String construct) {
    List<BoundExpression> converted = new ArrayList<>(nodes.size());
    for (BoundExpression node : nodes) {
      converted.add(convert(node, type, construct));
    }
    return converted;
  }

  BoundExpression convert(BoundExpression node, PgType type, String construct) {
    if (!context.coercion().possible(node.type().base(), type, Context.IMPLICIT)) {
      throw new SqlFault(
              SqlState.CANNOT_COERCE,
              construct
                  + " could not convert type "
                  + node.type().base().sqlName()
                  + " to "
                  + type.sqlName())
          .at(context.position(node));
    }
    return context.coercion().implicit(node, type);
  }

  /** The type with the modifier that all nodes agree on. */
  static SqlType withModifier(PgType type, List<? extends BoundExpression> nodes) {
    int modifier = nodes.isEmpty() ? SqlType.NO_MODIFIER : nodes.get(0).type().modifier();
    for (BoundExpression node : nodes) {
      if (node.type().base().oid() != type.oid() || node.type().modifier() != modifier) {
        return SqlType.of(type);
      }
    }
    return new SqlType(type, modifier);
  }

  static boolean unknown(PgType type) {
    return type.oid() == Types.UNKNOWN.oid();
  }
}
