package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Analyze;
import dev.manylite.translator.parse.tree.Cluster;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.LockTable;
import dev.manylite.translator.parse.tree.MaintainedTable;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Reindex;
import dev.manylite.translator.parse.tree.StatementOption;
import dev.manylite.translator.parse.tree.Vacuum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** VACUUM, ANALYZE, REINDEX, LOCK. */
final class MaintenanceParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final OptionParser options;

  MaintenanceParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    options = new OptionParser(grammar);
  }

  Vacuum vacuum() {
    int position = cursor.expect("vacuum").position();
    List<StatementOption> list = new ArrayList<>();
    if (cursor.at("(")) {
      list.addAll(options.utilityOptions());
    } else {
      optionWord(list, "full");
      optionWord(list, "freeze");
      optionWord(list, "verbose");
      if (cursor.atAny("analyze", "analyse")) {
        list.add(StatementOption.of("analyze", null, cursor.next().position()));
      }
    }
    return new Vacuum(List.copyOf(list), tables(), position);
  }

  Analyze analyze() {
    int position = cursor.next().position();
    List<StatementOption> list = new ArrayList<>();
    if (cursor.at("(")) {
      list.addAll(options.utilityOptions());
    } else {
      optionWord(list, "verbose");
    }
    return new Analyze(List.copyOf(list), tables(), position);
  }

  Reindex reindex() {
    int position = cursor.expect("reindex").position();
    List<StatementOption> list = new ArrayList<>();
    if (cursor.at("(")) {
      list.addAll(options.utilityOptions());
    }
    if (!cursor.atAny("index", "table", "schema", "system", "database")) {
      throw cursor.syntaxError();
    }
    Reindex.Kind kind = Reindex.Kind.valueOf(cursor.next().text().toUpperCase(Locale.ROOT));
    boolean concurrently = cursor.accept("concurrently");
    ObjectName name =
        kind == Reindex.Kind.INDEX || kind == Reindex.Kind.TABLE
            ? grammar.names().qualified()
            : new ObjectName(null, grammar.names().columnName(), cursor.position());
    return new Reindex(List.copyOf(list), kind, concurrently, name, position);
  }

  Cluster cluster() {
    int position = cursor.expect("cluster").position();
    List<StatementOption> list = new ArrayList<>();
    if (cursor.at("(")) {
      list.addAll(options.utilityOptions());
    } else {
      optionWord(list, "verbose");
    }
    ObjectName table = null;
    String index = null;
    if (!cursor.atStatementEnd()) {
      table = DefinitionParser.objectName(grammar.names().qualified());
      if (cursor.accept("using")) {
        index = grammar.names().columnName();
      } else if (table.schema() == null && cursor.accept("on")) {
        index = table.name();
        table = DefinitionParser.objectName(grammar.names().qualified());
      }
    }
    return new Cluster(List.copyOf(list), table, index, position);
  }

  private void optionWord(List<StatementOption> list, String word) {
    if (cursor.at(word)) {
      list.add(StatementOption.of(word, null, cursor.next().position()));
    }
  }

  private List<MaintainedTable> tables() {
    List<MaintainedTable> tables = new ArrayList<>();
    if (cursor.atStatementEnd()) {
      return List.of();
    }
    do {
      ObjectName name = grammar.names().qualified();
      tables.add(
          new MaintainedTable(
              name, cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.of()));
    } while (cursor.accept(","));
    return List.copyOf(tables);
  }

  LockTable lock() {
    int position = cursor.expect("lock").position();
    cursor.accept("table");
    List<FromItem.Table> tables = new ArrayList<>();
    do {
      tables.add(grammar.from().relation());
    } while (cursor.accept(","));
    String mode = "ACCESS EXCLUSIVE";
    if (cursor.accept("in")) {
      mode = mode();
      cursor.expect("mode");
    }
    return new LockTable(List.copyOf(tables), mode, cursor.accept("nowait"), position);
  }

  private String mode() {
    if (cursor.accept("access")) {
      return "ACCESS " + shareOrExclusive();
    }
    if (cursor.accept("row")) {
      return "ROW " + shareOrExclusive();
    }
    if (cursor.accept("exclusive")) {
      return "EXCLUSIVE";
    }
    cursor.expect("share");
    if (cursor.accept("update")) {
      cursor.expect("exclusive");
      return "SHARE UPDATE EXCLUSIVE";
    }
    if (cursor.accept("row")) {
      cursor.expect("exclusive");
      return "SHARE ROW EXCLUSIVE";
    }
    return "SHARE";
  }

  private String shareOrExclusive() {
    if (cursor.accept("share")) {
      return "SHARE";
    }
    cursor.expect("exclusive");
    return "EXCLUSIVE";
  }
}
