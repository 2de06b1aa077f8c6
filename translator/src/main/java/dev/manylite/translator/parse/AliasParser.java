package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.FromItem.Alias;
import dev.manylite.translator.parse.tree.FromItem.Alias.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;

/** alias_clause and func_alias_clause of PostgreSQL's grammar. */
final class AliasParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  AliasParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** {@code [AS] name [(columns)]}, or null. */
  Alias optional() {
    if (!cursor.accept("as") && !cursor.peek().isColumnName()) {
      return null;
    }
    String name = grammar.names().columnName();
    List<String> columns = cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.of();
    return new Alias(name, columns, List.of());
  }

  /** The same, where columns may have types and the name may be missing before those. */
  Alias optionalOfFunction() {
    if (cursor.accept("as", "(")) {
      return new Alias(null, List.of(), definitions());
    }
    if (!cursor.accept("as") && !cursor.peek().isColumnName()) {
      return null;
    }
    String name = grammar.names().columnName();
    if (!cursor.at("(")) {
      return new Alias(name, List.of(), List.of());
    }
    if (cursor.peek(2).is(",") || cursor.peek(2).is(")")) {
      return new Alias(name, grammar.names().columnNamesInParentheses(), List.of());
    }
    cursor.next();
    return new Alias(name, List.of(), definitions());
  }

  private List<ColumnDefinition> definitions() {
    List<ColumnDefinition> definitions = new ArrayList<>();
    do {
      int position = cursor.position();
      String name = grammar.names().columnName();
      definitions.add(new ColumnDefinition(name, grammar.types().type(), position));
      if (cursor.at("collate")) {
        throw SqlFault.unsupported("COLLATE in a column definition list").at(cursor.position());
      }
    } while (cursor.accept(","));
    cursor.expect(")");
    return List.copyOf(definitions);
  }
}
