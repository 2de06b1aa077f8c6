package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.ByTypes;
import dev.manylite.translator.type.SqlType;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what a signature's implementation says. */
final class CallPrinter {
  private final Emission emission;

  CallPrinter(Emission emission) {
    this.emission = emission;
  }

  String print(Call call, ExpressionPrinter expressions) {
    List<String> arguments =
        call.arguments().stream().map(expressions::print).collect(Collectors.toList());
    return print(call.function(), arguments, types(call.arguments()), call.type());
  }

  /** A scalar call; {@code types} and {@code result} matter to polymorphic ones only. */
  String print(Signature signature, List<String> arguments, List<SqlType> types, SqlType result) {
    Signature actual = specialize(signature, types, result);
    emission.register(actual);
    Implementation implementation = actual.implementation();
    if (implementation instanceof Implementation.Template template) {
      return "(" + Template.fill(template.sql(), arguments) + ")";
    }
    if (implementation instanceof Implementation.Scalar scalar) {
      return scalar.sqliteName() + "(" + String.join(", ", arguments) + ")";
    }
    if (implementation instanceof Implementation.RoutineCall routine) {
      return routine.sqliteName() + "(" + String.join(", ", arguments) + ")";
    }
    throw SqlFault.unsupported("function " + signature.name() + " at this place");
  }

  /** The signature whose implementation fits the actual types; itself unless polymorphic. */
  Signature specialize(Signature signature, List<SqlType> types, SqlType result) {
    if (!(signature.implementation() instanceof Implementation.ByType byType)) {
      return signature;
    }
    return ByTypes.specialize(signature, byType, types, result);
  }

  static List<SqlType> types(List<BoundExpression> expressions) {
    return expressions.stream().map(BoundExpression::type).collect(Collectors.toList());
  }
}
