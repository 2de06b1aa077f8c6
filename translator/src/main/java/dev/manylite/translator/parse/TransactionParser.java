package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Begin;
import dev.manylite.translator.parse.tree.Commit;
import dev.manylite.translator.parse.tree.ReleaseSavepoint;
import dev.manylite.translator.parse.tree.Rollback;
import dev.manylite.translator.parse.tree.RollbackToSavepoint;
import dev.manylite.translator.parse.tree.Savepoint;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TransactionModes;
import dev.manylite.translator.parse.tree.TransactionModes.IsolationLevel;
import dev.manylite.translator.parse.tree.TwoPhase;

/** Transaction control. */
final class TransactionParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  TransactionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  Statement statement() {
    Token word = cursor.next();
    int position = word.position();
    switch (word.text()) {
      case "begin":
        transactionWord();
        return new Begin(modes(false), false, position);
      case "start":
        cursor.expect("transaction");
        return new Begin(modes(false), true, position);
      case "commit":
        if (cursor.accept("prepared")) {
          return twoPhase(TwoPhase.Action.COMMIT, position);
        }
        transactionWord();
        return new Commit(chain(), position);
      case "end":
        transactionWord();
        return new Commit(chain(), position);
      case "savepoint":
        return new Savepoint(grammar.names().columnName(), position);
      case "release":
        savepointWord();
        return new ReleaseSavepoint(grammar.names().columnName(), position);
      default:
        break;
    }
    if (word.is("rollback") && cursor.accept("prepared")) {
      return twoPhase(TwoPhase.Action.ROLLBACK, position);
    }
    transactionWord();
    if (word.is("rollback") && cursor.accept("to")) {
      savepointWord();
      return new RollbackToSavepoint(grammar.names().columnName(), position);
    }
    return new Rollback(chain(), position);
  }

  private Statement twoPhase(TwoPhase.Action action, int position) {
    return new TwoPhase(action, cursor.expect(TokenKind.STRING).text(), position);
  }

  private void transactionWord() {
    if (!cursor.accept("work")) {
      cursor.accept("transaction");
    }
  }

  /** SAVEPOINT is a key word that may be left out, and may be a savepoint's name. */
  private void savepointWord() {
    if (cursor.at("savepoint") && cursor.peek(1).isColumnName()) {
      cursor.next();
    }
  }

  private boolean chain() {
    if (!cursor.accept("and")) {
      return false;
    }
    boolean chain = !cursor.accept("no");
    cursor.expect("chain");
    return chain;
  }

  /** transaction_mode_list; a mode that is written twice counts as last written. */
  TransactionModes modes(boolean required) {
    IsolationLevel isolation = null;
    Boolean readOnly = null;
    Boolean deferrable = null;
    boolean more = required;
    while (more || cursor.atAny("isolation", "read", "deferrable", "not")) {
      if (cursor.accept("isolation")) {
        cursor.expect("level");
        isolation = isolation();
      } else if (cursor.accept("read")) {
        readOnly = cursor.accept("only");
        if (!readOnly) {
          cursor.expect("write");
        }
      } else {
        deferrable = !cursor.accept("not");
        cursor.expect("deferrable");
      }
      more = cursor.accept(",");
    }
    return new TransactionModes(isolation, readOnly, deferrable);
  }

  private IsolationLevel isolation() {
    if (cursor.accept("serializable")) {
      return IsolationLevel.SERIALIZABLE;
    }
    if (cursor.accept("repeatable")) {
      cursor.expect("read");
      return IsolationLevel.REPEATABLE_READ;
    }
    cursor.expect("read");
    if (cursor.accept("committed")) {
      return IsolationLevel.READ_COMMITTED;
    }
    cursor.expect("uncommitted");
    return IsolationLevel.READ_UNCOMMITTED;
  }
}
