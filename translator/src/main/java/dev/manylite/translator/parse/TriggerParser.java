package dev.manylite.translator.parse;

import dev.manylite.translator.definition.ConstraintTiming;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateTrigger;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.DropTrigger;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.RenameTrigger;
import java.util.ArrayList;
import java.util.List;

/** CREATE, ALTER and DROP TRIGGER (manual, CREATE TRIGGER). */
final class TriggerParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final ConstraintParser constraints;

  TriggerParser(Grammar grammar, ConstraintParser constraints) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.constraints = constraints;
  }

  /** Whether such a statement begins at the kind's word. */
  static boolean at(TokenCursor cursor, int ahead) {
    return cursor.peek(ahead).is("trigger")
        || cursor.peek(ahead).is("constraint") && cursor.peek(ahead + 1).is("trigger");
  }

  /** Behind CREATE. */
  DefinitionStatement create(int position) {
    boolean orReplace = cursor.accept("or", "replace");
    boolean constraint = cursor.accept("constraint");
    cursor.expect("trigger");
    String name = grammar.names().columnName();
    TriggerTiming timing = timing(constraint);
    List<TriggerEvent> events = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    do {
      event(events, columns);
    } while (cursor.accept("or"));
    cursor.expect("on");
    ObjectName table = grammar.names().qualified();
    ObjectName referenced = null;
    ConstraintTiming deferral = ConstraintTiming.NOT_DEFERRABLE;
    List<CreateTrigger.Transition> transitions = new ArrayList<>();
    boolean row = constraint;
    if (constraint) {
      if (cursor.accept("from")) {
        referenced = grammar.names().qualified();
      }
      deferral = constraints.timing();
      cursor.expect("for", "each", "row");
    } else {
      transitions = transitions();
      row = level();
    }
    Expression when = null;
    if (cursor.accept("when")) {
      cursor.expect("(");
      when = grammar.expressions().expression();
      cursor.expect(")");
    }
    cursor.expect("execute");
    if (!cursor.accept("function")) {
      cursor.expect("procedure");
    }
    ObjectName function = grammar.names().function();
    List<String> arguments = arguments();
    if (constraint && orReplace) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "CREATE OR REPLACE CONSTRAINT TRIGGER is not supported");
    }
    return new CreateTrigger(
        name,
        orReplace,
        constraint,
        timing,
        List.copyOf(events),
        List.copyOf(columns),
        table,
        referenced,
        deferral.deferrable(),
        deferral.initiallyDeferred(),
        List.copyOf(transitions),
        row,
        when,
        function,
        arguments,
        position);
  }

  private TriggerTiming timing(boolean constraint) {
    if (constraint) {
      cursor.expect("after");
      return TriggerTiming.AFTER;
    }
    if (cursor.accept("before")) {
      return TriggerTiming.BEFORE;
    }
    if (cursor.accept("after")) {
      return TriggerTiming.AFTER;
    }
    cursor.expect("instead", "of");
    return TriggerTiming.INSTEAD_OF;
  }

  private void event(List<TriggerEvent> events, List<String> columns) {
    Token token = cursor.peek();
    TriggerEvent event;
    if (cursor.accept("insert")) {
      event = TriggerEvent.INSERT;
    } else if (cursor.accept("delete")) {
      event = TriggerEvent.DELETE;
    } else if (cursor.accept("truncate")) {
      event = TriggerEvent.TRUNCATE;
    } else {
      cursor.expect("update");
      event = TriggerEvent.UPDATE;
      if (cursor.accept("of")) {
        columns.addAll(grammar.names().columnNames());
      }
    }
    if (events.contains(event)) {
      throw cursor.syntaxError("duplicate trigger events specified", token);
    }
    events.add(event);
  }

  private List<CreateTrigger.Transition> transitions() {
    List<CreateTrigger.Transition> transitions = new ArrayList<>();
    if (!cursor.accept("referencing")) {
      return transitions;
    }
    do {
      boolean after = cursor.accept("new");
      if (!after) {
        cursor.expect("old");
      }
      boolean table = cursor.accept("table");
      if (!table) {
        cursor.expect("row");
      }
      cursor.accept("as");
      transitions.add(new CreateTrigger.Transition(grammar.names().columnName(), after, table));
    } while (cursor.atAny("new", "old"));
    return transitions;
  }

  private boolean level() {
    if (!cursor.accept("for")) {
      return false;
    }
    cursor.accept("each");
    boolean row = cursor.accept("row");
    if (!row) {
      cursor.expect("statement");
    }
    return row;
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    cursor.expect("(");
    if (cursor.accept(")")) {
      return arguments;
    }
    do {
      if (cursor.at(TokenKind.STRING)
          || cursor.at(TokenKind.INTEGER)
          || cursor.at(TokenKind.FLOAT)) {
        arguments.add(cursor.next().text());
      } else {
        arguments.add(grammar.names().label());
      }
    } while (cursor.accept(","));
    cursor.expect(")");
    return List.copyOf(arguments);
  }

  /** At ALTER. */
  DefinitionStatement alter() {
    int position = cursor.next().position();
    cursor.expect("trigger");
    String name = grammar.names().columnName();
    cursor.expect("on");
    ObjectName table = grammar.names().qualified();
    if (cursor.atAny("depends", "no")) {
      throw SqlFault.unsupported("ALTER TRIGGER … DEPENDS ON EXTENSION").at(cursor.position());
    }
    cursor.expect("rename", "to");
    return new RenameTrigger(name, table, grammar.names().columnName(), position);
  }

  /** At DROP. */
  DefinitionStatement drop() {
    int position = cursor.next().position();
    cursor.expect("trigger");
    boolean ifExists = cursor.accept("if", "exists");
    String name = grammar.names().columnName();
    cursor.expect("on");
    ObjectName table = grammar.names().qualified();
    if (!cursor.accept("cascade")) {
      cursor.accept("restrict");
    }
    return new DropTrigger(name, table, ifExists, position);
  }
}
