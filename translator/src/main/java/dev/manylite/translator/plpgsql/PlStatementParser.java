package dev.manylite.translator.plpgsql;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Token;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.plpgsql.PlStatement.Branch;
import dev.manylite.translator.plpgsql.PlStatement.Into;
import dev.manylite.translator.plpgsql.PlStatement.Part;
import dev.manylite.translator.plpgsql.PlStatement.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements by their first words. */
final class PlStatementParser {
  private static final Set<String> SEMICOLON = Set.of(";");

  final PlParser parser;
  final PlSource source;
  private final PlBlockParser blocks;

  PlStatementParser(PlParser parser, PlBlockParser blocks) {
    this.parser = parser;
    this.source = parser.source;
    this.blocks = blocks;
  }

  /** Statements up to one of the words, which is not taken. */
  List<PlStatement> list(PlScope scope, Set<String> ends) {
    List<PlStatement> statements = new ArrayList<>();
    while (ends.stream().noneMatch(source::at)) {
      if (source.atEnd()) {
        throw source.syntax();
      }
      statements.add(statement(scope));
    }
    return statements;
  }

  private PlStatement statement(PlScope scope) {
    String label = blocks.label();
    int line = source.line();
    Token first = source.peek(0);
    if (source.at("declare") || source.at("begin")) {
      PlStatement block = blocks.block(scope, label == null ? "" : label);
      source.expect(";");
      return block;
    }
    if (source.at("loop") || source.at("while") || source.at("for") || source.at("foreach")) {
      PlStatement loop = new PlLoopParser(this).loop(scope, label, line);
      return loop;
    }
    if (label != null) {
      throw source.syntax();
    }
    if (isAssignment(scope)) {
      return assignment(scope, line);
    }
    if (first.kind() == TokenKind.KEYWORD || first.kind() == TokenKind.IDENTIFIER) {
      PlStatement known = known(scope, line, first.text());
      if (known != null) {
        return known;
      }
    }
    return sql(scope, line);
  }

  private PlStatement known(PlScope scope, int line, String word) {
    PlFurtherStatements further = new PlFurtherStatements(this);
    if (!source.at(word)) {
      return null;
    }
    switch (word) {
      case "if":
        return choice(scope, line);
      case "case":
        return cases(scope, line);
      case "exit", "continue":
        return leave(scope, line, word.equals("exit"));
      case "return":
        return new PlReturnParser(this).statement(scope, line);
      case "raise":
        return new PlRaiseParser(this).statement(scope, line);
      case "assert":
        return further.assertion(scope, line);
      case "perform":
        source.next();
        Fragment query = source.until(scope, null, SEMICOLON);
        source.expect(";");
        return new PlStatement.Perform(line, query);
      case "execute":
        return further.execute(scope, line);
      case "call":
        Fragment call = source.until(scope, null, SEMICOLON);
        source.expect(";");
        return new PlStatement.Call(line, call);
      case "get":
        return further.diagnostics(scope, line);
      case "open":
        return further.open(scope, line);
      case "fetch", "move":
        return further.fetch(scope, line, word.equals("move"));
      case "close":
        source.next();
        PlVariable cursor = further.cursor(scope);
        source.expect(";");
        return new PlStatement.Close(line, cursor);
      case "null":
        source.next();
        source.expect(";");
        return new PlStatement.Null(line);
      case "commit", "rollback":
        source.next();
        if (source.accept("and")) {
          source.accept("no");
          source.expect("chain");
        }
        source.expect(";");
        return new PlStatement.Transaction(line, word.equals("commit"));
      default:
        return null;
    }
  }

  /** A name, perhaps with fields, that {@code :=}, {@code =} or a subscript follows. */
  private boolean isAssignment(PlScope scope) {
    Token first = source.peek(0);
    if (first.kind() == TokenKind.PARAMETER) {
      return source.isAt(1, ":=") || source.isAt(1, "=") || source.isAt(1, "[");
    }
    if (!first.isLabel()) {
      return false;
    }
    int ahead = 1;
    while (source.isAt(ahead, ".") && source.peek(ahead + 1).isLabel()) {
      ahead += 2;
    }
    return source.isAt(ahead, ":=") || source.isAt(ahead, "=") || source.isAt(ahead, "[");
  }

  private PlStatement assignment(PlScope scope, int line) {
    int position = source.position();
    Target target = target(scope);
    if (!source.accept(":=") && !source.accept("=")) {
      throw source.syntax();
    }
    Fragment value = source.until(scope, null, SEMICOLON);
    source.expect(";");
    checkAssignable(target.variable(), position);
    return new PlStatement.Assign(line, target, value);
  }

  static void checkAssignable(PlVariable variable, int position) {
    if (variable.constant()) {
      throw new SqlFault("22005", "variable \"" + variable.name() + "\" is declared CONSTANT")
          .at(position);
    }
  }

  /** A variable or a part of one. */
  Target target(PlScope scope) {
    int position = source.position();
    List<String> names = source.variableName();
    PlScope.Found found = scope.find(names);
    if (found == null) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR, "\"" + String.join(".", names) + "\" is not a known variable")
          .at(position);
    }
    List<Part> path = new ArrayList<>();
    found.rest().forEach(field -> path.add(new Part(field, null)));
    while (source.at("[") || source.at(".") && !path.isEmpty()) {
      if (source.accept("[")) {
        path.add(new Part(null, source.until(scope, null, Set.of("]"))));
        source.expect("]");
      } else {
        source.next();
        path.add(new Part(source.name(), null));
      }
    }
    return new Target(found.variable(), path);
  }

  /** INTO's targets, behind INTO and STRICT. */
  List<Target> targets(PlScope scope) {
    List<Target> targets = new ArrayList<>();
    do {
      int position = source.position();
      targets.add(target(scope));
      checkAssignable(targets.get(targets.size() - 1).variable(), position);
    } while (source.accept(","));
    boolean several = targets.size() > 1;
    for (Target target : targets) {
      if (several && target.path().isEmpty() && target.variable().isRecord()) {
        throw new SqlFault(
            SqlState.SYNTAX_ERROR, "record variable cannot be part of multiple-item INTO list");
      }
    }
    return targets;
  }

  Into into(PlScope scope) {
    boolean strict = source.accept("strict");
    return new Into(strict, targets(scope));
  }

  private PlStatement choice(PlScope scope, int line) {
    List<Branch> branches = new ArrayList<>();
    List<PlStatement> otherwise = null;
    Set<String> ends = Set.of("elsif", "elseif", "else", "end");
    do {
      source.next();
      Fragment condition = source.until(scope, null, Set.of("then"));
      source.expect("then");
      branches.add(new Branch(condition, list(scope, ends)));
    } while (source.at("elsif") || source.at("elseif"));
    if (source.accept("else")) {
      otherwise = list(scope, Set.of("end"));
    }
    source.expect("end");
    source.expect("if");
    source.expect(";");
    return new PlStatement.If(line, branches, otherwise);
  }

  private PlStatement cases(PlScope scope, int line) {
    source.next();
    Fragment operand = source.at("when") ? null : source.until(scope, null, Set.of("when"));
    List<Branch> branches = new ArrayList<>();
    while (source.accept("when")) {
      Fragment condition = source.until(scope, null, Set.of("then"));
      source.expect("then");
      branches.add(new Branch(condition, list(scope, Set.of("when", "else", "end"))));
    }
    List<PlStatement> otherwise = source.accept("else") ? list(scope, Set.of("end")) : null;
    source.expect("end");
    source.expect("case");
    source.expect(";");
    return new PlStatement.Case(line, operand, branches, otherwise);
  }

  private PlStatement leave(PlScope scope, int line, boolean exit) {
    int position = source.position();
    String word = source.next().text();
    String label = null;
    if (!source.at(";") && !source.at("when")) {
      int at = source.position();
      label = source.name();
      PlScope labelled = scope.labelled(label);
      if (labelled == null) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR,
                "there is no label \""
                    + label
                    + "\" attached to any block or loop enclosing this statement")
            .at(at);
      }
      if (!exit && !labelled.isLoop()) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR, "block label \"" + label + "\" cannot be used in CONTINUE")
            .at(at);
      }
    } else if (!scope.inLoop()) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              exit
                  ? "EXIT cannot be used outside a loop, unless it has a label"
                  : "CONTINUE cannot be used outside a loop")
          .at(position);
    }
    Fragment condition = null;
    if (source.accept("when")) {
      condition = source.until(scope, null, SEMICOLON);
    }
    source.expect(";");
    return new PlStatement.Leave(line, word.equals("exit"), label, condition);
  }

  /** Any statement of SQL; INTO and its targets are cut out. */
  private PlStatement sql(PlScope scope, int line) {
    int start = source.position();
    Token first = source.peek(0);
    if (!first.isLabel() && !first.is("(")) {
      throw source.syntax();
    }
    Into into = null;
    int cutFrom = -1;
    int cutTo = -1;
    int end = start;
    Token before = null;
    while (!source.at(";")) {
      if (source.atEnd()) {
        throw source.syntax();
      }
      boolean intoOfSql =
          before != null && (before.is("insert") || before.is("merge"))
              || start == source.position();
      if (source.at("into") && !intoOfSql) {
        if (into != null) {
          throw source.fault("INTO specified more than once");
        }
        cutFrom = source.position();
        source.next();
        into = into(scope);
        cutTo = source.lastEnd();
        before = null;
        end = cutTo;
        continue;
      }
      before = source.next();
      end = source.lastEnd();
    }
    source.expect(";");
    return new PlStatement.Sql(line, source.cut(start, end, cutFrom, cutTo, scope), into);
  }
}
