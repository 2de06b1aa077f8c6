package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.SqlType;

/** quote_ident, quote_literal, quote_nullable (manual, 9.4). */
final class Quote implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("quote_ident", TEXT).returns(TEXT).java((c, a) -> Quoting.identifier((String) a[0]));
    d.function("quote_literal", TEXT).returns(TEXT).java((c, a) -> Quoting.literal((String) a[0]));
    d.function("quote_literal", ANYELEMENT)
        .returns(TEXT)
        .stable()
        .javaByType((t, r) -> (c, a) -> Quoting.literal(text(t.get(0), a[0], c)));
    d.function("quote_nullable", ANYELEMENT)
        .returns(TEXT)
        .calledOnNull()
        .stable()
        .javaByType(
            (t, r) -> (c, a) -> a[0] == null ? "NULL" : Quoting.literal(text(t.get(0), a[0], c)));
    d.function("quote_nullable", TEXT)
        .returns(TEXT)
        .calledOnNull()
        .java((c, a) -> a[0] == null ? "NULL" : Quoting.literal((String) a[0]));
  }

  /** As the cast to text, which spells bool out. */
  private static String text(SqlType type, Object value, FunctionContext context) {
    if (type.oid() == BOOL.oid()) {
      return (Long) value != 0 ? "true" : "false";
    }
    return type.base().facts().category() == 'S'
        ? (String) value
        : TextForms.of(type, value, context);
  }
}
