package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Deallocate;
import dev.manylite.translator.parse.tree.Execute;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Prepare;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TwoPhase;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.parse.tree.UtilityStatement;
import java.util.List;

/** PREPARE, EXECUTE, DEALLOCATE. */
public final class PreparedStatementParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  public PreparedStatementParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  UtilityStatement prepare() {
    int position = cursor.expect("prepare").position();
    if (cursor.at("transaction") && cursor.peek(1).kind() == TokenKind.STRING) {
      cursor.next();
      return new TwoPhase(TwoPhase.Action.PREPARE, cursor.next().text(), position);
    }
    String name = grammar.names().columnName();
    List<TypeName> types = List.of();
    if (cursor.accept("(")) {
      types = grammar.types().types();
      cursor.expect(")");
    }
    cursor.expect("as");
    int start = cursor.position();
    Statement statement = new PreparableParser(grammar).statement();
    return new Prepare(
        name,
        types,
        statement,
        cursor.text(position, cursor.lastEnd()),
        cursor.text(start, cursor.lastEnd()),
        cursor.takeParameters(),
        position);
  }

  public Execute execute() {
    int position = cursor.expect("execute").position();
    String name = grammar.names().columnName();
    List<Expression> arguments =
        cursor.at("(") ? grammar.expressions().listInParentheses() : List.of();
    return new Execute(name, arguments, position);
  }

  UtilityStatement deallocate() {
    int position = cursor.expect("deallocate").position();
    if (cursor.at("prepare") && (cursor.peek(1).isColumnName() || cursor.peek(1).is("all"))) {
      cursor.next();
    }
    return new Deallocate(cursor.accept("all") ? null : grammar.names().columnName(), position);
  }
}
