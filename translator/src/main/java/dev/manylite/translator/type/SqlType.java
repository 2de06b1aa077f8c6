package dev.manylite.translator.type;

/** A type with its modifier ({@code atttypmod}), as an expression or a column has it. */
public record SqlType(PgType base, int modifier) {
  public static final int NO_MODIFIER = -1;

  public static SqlType of(PgType base) {
    return new SqlType(base, NO_MODIFIER);
  }

  public int oid() {
    return base.oid();
  }

  @Override
  public String toString() {
    return base.format(modifier);
  }
}
