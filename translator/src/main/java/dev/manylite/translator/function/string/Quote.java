package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.parse.QuotedName;

/** quote_ident, quote_literal, quote_nullable (manual, 9.4). */
final class Quote implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("quote_ident", TEXT)
        .returns(TEXT)
        .java((c, a) -> QuotedName.asNeeded((String) a[0]));
    d.function("quote_literal", TEXT).returns(TEXT).java((c, a) -> Quoting.literal((String) a[0]));
    d.function("quote_literal", ANYELEMENT).returns(TEXT).stable().overText();
    d.function("quote_nullable", ANYELEMENT).returns(TEXT).calledOnNull().stable().overText();
    d.function("quote_nullable", TEXT)
        .returns(TEXT)
        .calledOnNull()
        .java((c, a) -> a[0] == null ? "NULL" : Quoting.literal((String) a[0]));
  }
}
