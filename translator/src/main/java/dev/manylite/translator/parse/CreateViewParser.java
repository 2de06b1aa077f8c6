package dev.manylite.translator.parse;

import dev.manylite.translator.definition.CheckOption;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateView;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.StorageParameter;
import java.util.List;

/** CREATE VIEW (manual, CREATE VIEW). */
final class CreateViewParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  CreateViewParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  DefinitionStatement behindModifiers(boolean orReplace, boolean temporary, int position) {
    boolean recursive = cursor.accept("recursive");
    cursor.expect("view");
    ObjectName name = DefinitionParser.objectName(grammar.names().qualified());
    List<String> columns =
        cursor.at("(") || recursive ? grammar.names().columnNamesInParentheses() : List.of();
    List<StorageParameter> options = new StorageParameterParser(grammar).optional();
    cursor.expect("as");
    int begin = cursor.position();
    Query query = grammar.queries().statement();
    String text = cursor.text(begin, cursor.lastEnd());
    int option = cursor.position();
    CheckOption checkOption = checkOption();
    if (recursive && checkOption != null) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED, "WITH CHECK OPTION not supported on recursive views")
          .at(option);
    }
    return new CreateView(
        name,
        temporary,
        orReplace,
        columns,
        recursive ? recursive(name.name(), columns, query, position) : query,
        recursive ? recursive(name.name(), columns, text) : text,
        checkOption,
        options,
        position);
  }

  private CheckOption checkOption() {
    if (!cursor.accept("with")) {
      return null;
    }
    boolean local = cursor.accept("local");
    if (!local) {
      cursor.accept("cascaded");
    }
    cursor.expect("check", "option");
    return local ? CheckOption.LOCAL : CheckOption.CASCADED;
  }

  /**
   * {@code WITH RECURSIVE name (columns) AS (query) SELECT columns FROM name}, as the manual says.
   */
  private static Query recursive(String name, List<String> columns, Query query, int position) {
    Query.CommonTable table =
        new Query.CommonTable(
            name,
            columns,
            null,
            new Statement.Select(query, query.position()),
            null,
            null,
            position);
    List<Query.SelectItem> items =
        columns.stream()
            .map(
                column ->
                    new Query.SelectItem(
                        new Expression.ColumnReference(List.of(column), position), null, position))
            .toList();
    Query.Select select =
        new Query.Select(
            false,
            List.of(),
            items,
            null,
            List.of(new FromItem.Table(null, name, false, null, position)),
            null,
            false,
            List.of(),
            null,
            List.of(),
            position);
    return new Query(
        new Query.With(true, List.of(table), position),
        select,
        List.of(),
        null,
        null,
        false,
        List.of(),
        position);
  }

  private static String recursive(String name, List<String> columns, String text) {
    String quoted =
        columns.stream().map(QuotedName::of).collect(java.util.stream.Collectors.joining(", "));
    return "WITH RECURSIVE "
        + QuotedName.of(name)
        + " ("
        + quoted
        + ") AS ("
        + text
        + ") SELECT "
        + quoted
        + " FROM "
        + QuotedName.of(name);
  }
}
