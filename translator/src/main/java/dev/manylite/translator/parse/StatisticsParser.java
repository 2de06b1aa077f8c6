package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterStatistics;
import dev.manylite.translator.parse.tree.CreateStatistics;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** CREATE and ALTER STATISTICS (manual, CREATE STATISTICS). */
final class StatisticsParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  StatisticsParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  DefinitionStatement create() {
    int position = cursor.next().position();
    cursor.expect("statistics");
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    ObjectName name = DefinitionParser.objectName(grammar.names().qualified());
    List<String> kinds =
        cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.<String>of();
    cursor.expect("on");
    CreateIndexParser keys = new CreateIndexParser(grammar);
    List<Expression> elements = new ArrayList<>();
    do {
      elements.add(keys.element());
    } while (cursor.accept(","));
    cursor.expect("from");
    ObjectName table = DefinitionParser.objectName(grammar.names().qualified());
    if (cursor.at(",")) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "only a single relation is allowed in CREATE STATISTICS");
    }
    return new CreateStatistics(name, ifNotExists, kinds, List.copyOf(elements), table, position);
  }

  DefinitionStatement alter() {
    int position = cursor.next().position();
    cursor.expect("statistics");
    boolean ifExists = cursor.accept("if", "exists");
    ObjectName name = DefinitionParser.objectName(grammar.names().qualified());
    return new AlterStatistics(name, ifExists, action(ifExists), position);
  }

  private AlterStatistics.Action action(boolean ifExists) {
    if (!ifExists && cursor.accept("rename")) {
      cursor.expect("to");
      return new AlterStatistics.Rename(grammar.names().columnName());
    }
    if (!ifExists && cursor.accept("owner")) {
      cursor.expect("to");
      return new AlterStatistics.SetOwner(grammar.names().nonReservedOrCurrentRole());
    }
    cursor.expect("set");
    if (!ifExists && cursor.accept("schema")) {
      return new AlterStatistics.SetSchema(grammar.names().columnName());
    }
    cursor.expect("statistics");
    return new AlterStatistics.SetTarget(new SequenceOptionParser(grammar).number());
  }
}
