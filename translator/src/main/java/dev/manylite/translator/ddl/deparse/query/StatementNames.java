package dev.manylite.translator.ddl.deparse.query;

/** What is named in a statement of a rule or a function's body. */
final class StatementNames extends SourceNames {
  private final StatementText.ParameterTexts parameters;

  /**
   * @param rows whether OLD and NEW are taken as names
   */
  StatementNames(boolean rows, StatementText.ParameterTexts parameters) {
    super(rows);
    this.parameters = parameters;
  }

  @Override
  String parameter(int number) {
    return parameters.of(number, hasItems());
  }

  @Override
  String parameterColumn(int number) {
    return parameters.columnName(number);
  }
}
