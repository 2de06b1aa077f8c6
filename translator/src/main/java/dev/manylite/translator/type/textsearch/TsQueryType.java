package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import java.util.ArrayList;
import java.util.List;

/** {@code tsquery}, held as {@link TsQuery} says. */
public final class TsQueryType extends BaseType {
  public TsQueryType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return TsQuery.read(text, n -> context.notice(SqlState.SUCCESSFUL_COMPLETION, n, null))
        .toString();
  }

  @Override
  public String inputNotice(String text) {
    List<String> notices = new ArrayList<>();
    TsQuery.read(text, notices::add);
    return notices.isEmpty() ? null : notices.get(0);
  }

  @Override
  public Object receive(Object decoded) {
    return TsQuery.read((String) decoded).toString();
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return TsQuery.read((String) value).print();
  }

  /** Without the second word SQLite would take the type for one of numbers. */
  @Override
  public String declaration(int modifier) {
    return "tsquery text";
  }

  @Override
  public String collation() {
    return "pg_tsquery";
  }
}
