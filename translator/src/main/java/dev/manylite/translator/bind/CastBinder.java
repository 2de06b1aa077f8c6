package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import java.util.List;
import java.util.Set;

/** CAST, {@code ::} and COLLATE (manual, 4.2.9 and 4.2.10). */
final class CastBinder {
  private static final Set<String> BYTE_ORDER = Set.of("C", "POSIX", "default", "ucs_basic");

  private final BindContext context;

  CastBinder(BindContext context) {
    this.context = context;
  }

  BoundExpression cast(Expression.Cast tree, Scope scope) {
    SqlType target = context.typeNames().resolve(tree.type());
    SqlType held = DomainType.base(target);
    BoundExpression operand =
        tree.operand() instanceof Expression.ArrayConstructor array && held.base().isArray()
            ? new ArrayBinder(context).constructor(array, held, scope)
            : context.expressions().bind(tree.operand(), scope);
    BoundExpression converted =
        context
            .coercion()
            .to(
                operand,
                target,
                tree.assigned() ? Context.ASSIGNMENT : Context.EXPLICIT,
                tree.position());
    if (converted == null) {
      throw new SqlFault(
              SqlState.CANNOT_COERCE,
              "cannot cast type "
                  + operand.type().base().sqlName()
                  + " to "
                  + target.base().sqlName())
          .at(tree.position());
    }
    boolean dropsModifier =
        target.modifier() < 0
            && converted.type().oid() == target.oid()
            && converted.type().modifier() >= 0;
    return dropsModifier ? relabel(converted, target) : converted;
  }

  /** The same value, no longer the column that it may come from. */
  private BoundExpression relabel(BoundExpression value, SqlType type) {
    return context.at(
        new BoundExpression.Cast(value, new BoundExpression.Cast.Method.Relabel(), true, type),
        context.position(value));
  }

  BoundExpression collate(Expression.Collate tree, Scope scope) {
    BoundExpression operand = context.expressions().bind(tree.operand(), scope);
    PgType type = operand.type().base();
    if (!collatable(type)) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH, "collations are not supported by type " + type.sqlName())
          .at(tree.position());
    }
    List<String> names = tree.collation();
    String name = names.get(names.size() - 1);
    boolean known =
        BYTE_ORDER.contains(name)
            && (names.size() == 1 || names.size() == 2 && names.get(0).equals("pg_catalog"));
    if (!known) {
      throw SqlFault.unsupported("collation \"" + String.join(".", names) + "\"")
          .at(tree.position());
    }
    return type.oid() == Types.UNKNOWN.oid() ? operand : relabel(operand, operand.type());
  }

  private static boolean collatable(PgType type) {
    PgType scalar = type.isArray() ? Types.element(type) : type;
    int oid = scalar.oid();
    return oid == Types.TEXT.oid()
        || oid == Types.VARCHAR.oid()
        || oid == Types.BPCHAR.oid()
        || oid == Types.NAME.oid()
        || oid == Types.UNKNOWN.oid();
  }
}
