package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.MissingType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.List;
import java.util.function.Consumer;

/** Types as written → types with modifier. */
final class TypeNames {
  private final BindContext context;
  private final Consumer<SqlFault> warnings;

  TypeNames(BindContext context, Consumer<SqlFault> warnings) {
    this.context = context;
    this.warnings = warnings;
  }

  SqlType resolve(TypeName name) {
    if (name.setof()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "type modifier SETOF is not allowed here")
          .at(name.position());
    }
    PgType base =
        context.catalog().type(name.schema(), name.name()).orElseThrow(() -> missing(name));
    context.uses().type(name, base);
    try {
      int modifier =
          name.modifiers().isEmpty() ? SqlType.NO_MODIFIER : base.modifier(name.modifiers());
      warnOf(base, name.modifiers(), name.position());
      return new SqlType(name.arrayDimensions() > 0 ? Types.array(base) : base, modifier);
    } catch (SqlFault fault) {
      throw fault.at(name.position());
    }
  }

  void warnOf(PgType type, List<String> modifiers, int position) {
    String warning = modifiers.isEmpty() ? null : type.modifierWarning(modifiers);
    if (warning != null) {
      warnings.accept(new SqlFault(SqlState.INVALID_PARAMETER_VALUE, warning).at(position));
    }
  }

  private static SqlFault missing(TypeName name) {
    return MissingType.fault(name.schema(), name.name(), name.arrayDimensions())
        .at(name.position());
  }
}
