package dev.manylite.translator.type;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.Objects;

/** What all types share: their facts, and identity by OID. */
public abstract class BaseType implements PgType {
  private final TypeFacts facts;

  protected BaseType(TypeFacts facts) {
    this.facts = Objects.requireNonNull(facts);
  }

  @Override
  public final TypeFacts facts() {
    return facts;
  }

  /** 22P02 as most input functions raise it. */
  protected final SqlFault invalidInput(String text) {
    return new SqlFault(
        SqlState.INVALID_TEXT_REPRESENTATION,
        "invalid input syntax for type " + sqlName() + ": \"" + text + "\"");
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof PgType type && type.oid() == oid();
  }

  @Override
  public final int hashCode() {
    return oid();
  }

  @Override
  public final String toString() {
    return sqlName();
  }
}
