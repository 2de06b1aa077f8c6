package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.query.StatementText;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.List;

/** Columns of OLD and NEW as parameters of a rule's action: OLD's by their places, then NEW's. */
record RuleRows(Relation relation) implements Variables, StatementText.ParameterTexts {
  private static final List<String> ROWS = List.of("old", "new");

  @Override
  public Variable find(List<String> names) {
    int row = ROWS.indexOf(names.get(0));
    if (row < 0 || names.size() < 2) {
      return null;
    }
    List<Column> columns = relation.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(names.get(1))) {
        int number = row * columns.size() + i + 1;
        return new Variable(number, columns.get(i).type(), names.subList(2, names.size()));
      }
    }
    return null;
  }

  @Override
  public Variable numbered(int number) {
    return null;
  }

  @Override
  public String of(int number, boolean qualified) {
    String row = ROWS.get((number - 1) / relation.columns().size());
    return row + "." + PgText.identifier(columnName(number));
  }

  @Override
  public String columnName(int number) {
    return relation.columns().get((number - 1) % relation.columns().size()).name();
  }
}
