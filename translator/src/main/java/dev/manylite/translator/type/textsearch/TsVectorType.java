package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/** {@code tsvector}, held as PostgreSQL prints it. */
public final class TsVectorType extends BaseType {
  public TsVectorType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return TsVector.read(text).toString();
  }

  @Override
  public Object receive(Object decoded) {
    return TsVector.read((String) decoded).toString();
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  /** Without the second word SQLite would take the type for one of numbers. */
  @Override
  public String declaration(int modifier) {
    return "tsvector text";
  }

  @Override
  public String collation() {
    return "pg_tsvector";
  }
}
