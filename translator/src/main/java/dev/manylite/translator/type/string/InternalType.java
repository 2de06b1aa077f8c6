package dev.manylite.translator.type.string;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/** A type of the catalogs whose values the server alone makes: {@code pg_node_tree} and its kin. */
public final class InternalType extends TextType {
  public InternalType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    throw new SqlFault(
        SqlState.FEATURE_NOT_SUPPORTED, "cannot accept a value of type " + sqlName());
  }
}
