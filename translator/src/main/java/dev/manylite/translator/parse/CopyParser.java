package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Copy;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.StatementOption;
import java.util.ArrayList;
import java.util.List;

/** COPY (manual, its reference page, the two older syntaxes too). */
final class CopyParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final OptionParser optionParser;

  CopyParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    optionParser = new OptionParser(grammar);
  }

  Copy statement() {
    int position = cursor.expect("copy").position();
    if (cursor.at("(")) {
      return ofQuery(position);
    }
    List<StatementOption> options = new ArrayList<>();
    if (cursor.at("binary")) {
      options.add(StatementOption.of("format", "binary", cursor.next().position()));
    }
    ObjectName relation = grammar.names().qualified();
    List<String> columns = cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.of();
    boolean from = cursor.accept("from");
    if (!from) {
      cursor.expect("to");
    }
    boolean program = program();
    String file = file(program);
    int delimiterAt = cursor.position();
    boolean using = cursor.accept("using");
    if (using || cursor.at("delimiters")) {
      cursor.expect("delimiters");
      options.add(
          StatementOption.of("delimiter", cursor.expect(TokenKind.STRING).text(), delimiterAt));
    }
    options.addAll(options());
    int whereAt = cursor.position();
    Expression where = cursor.accept("where") ? grammar.expressions().expression() : null;
    if (where != null && !from) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "WHERE clause not allowed with COPY TO")
          .at(whereAt);
    }
    return new Copy(
        relation, columns, null, null, from, program, file, List.copyOf(options), where, position);
  }

  private Copy ofQuery(int position) {
    cursor.expect("(");
    int start = cursor.position();
    Statement query = new PreparableParser(grammar).statement();
    String text = cursor.text(start, cursor.lastEnd());
    cursor.expect(")");
    cursor.expect("to");
    boolean program = program();
    String file = file(program);
    return new Copy(null, List.of(), query, text, false, program, file, options(), null, position);
  }

  private boolean program() {
    return cursor.accept("program");
  }

  /** Null for STDIN and STDOUT, which PostgreSQL does not tell apart. */
  private String file(boolean program) {
    if (cursor.atAny("stdin", "stdout")) {
      cursor.next();
      if (program) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "STDIN/STDOUT not allowed with PROGRAM");
      }
      return null;
    }
    return cursor.expect(TokenKind.STRING).text();
  }

  private List<StatementOption> options() {
    cursor.accept("with");
    if (cursor.at("(")) {
      return optionParser.copyOptions();
    }
    List<StatementOption> options = new ArrayList<>();
    while (cursor.atAny(
        "binary",
        "freeze",
        "delimiter",
        "null",
        "csv",
        "header",
        "quote",
        "escape",
        "force",
        "encoding")) {
      options.add(oldOption());
    }
    return List.copyOf(options);
  }

  private StatementOption oldOption() {
    Token word = cursor.next();
    int position = word.position();
    return switch (word.text()) {
      case "binary", "csv" -> StatementOption.of("format", word.text(), position);
      case "freeze", "header" -> StatementOption.of(word.text(), "true", position);
      case "encoding" ->
          StatementOption.of("encoding", cursor.expect(TokenKind.STRING).text(), position);
      case "force" -> forced(position);
      default -> {
        cursor.accept("as");
        yield StatementOption.of(word.text(), cursor.expect(TokenKind.STRING).text(), position);
      }
    };
  }

  private StatementOption forced(int position) {
    String name;
    if (cursor.accept("quote")) {
      name = "force_quote";
      if (cursor.accept("*")) {
        return StatementOption.of(name, "*", position);
      }
    } else if (cursor.accept("not")) {
      cursor.expect("null");
      name = "force_not_null";
    } else {
      cursor.expect("null");
      name = "force_null";
    }
    return new StatementOption(name, null, grammar.names().columnNames(), position);
  }
}
