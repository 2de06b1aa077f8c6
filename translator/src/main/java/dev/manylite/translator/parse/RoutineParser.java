package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterRoutine;
import dev.manylite.translator.parse.tree.CommentOnRoutine;
import dev.manylite.translator.parse.tree.CreateRoutine;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.DropRoutine;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.RoutineKind;
import dev.manylite.translator.parse.tree.RoutineOption;
import dev.manylite.translator.parse.tree.RoutineParameter;
import dev.manylite.translator.parse.tree.RoutineParameter.Mode;
import dev.manylite.translator.parse.tree.RoutineReference;
import dev.manylite.translator.parse.tree.RoutineTypeName;
import dev.manylite.translator.parse.tree.TypeName;
import java.util.ArrayList;
import java.util.List;

/** CREATE, ALTER, DROP of functions and procedures, and COMMENT ON them. */
final class RoutineParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final RoutineOptionParser options;

  RoutineParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.options = new RoutineOptionParser(grammar);
  }

  /** The kind that the token names; null if it is another one. */
  static RoutineKind kind(Token word) {
    if (word.keyword() == null) {
      return null;
    }
    return switch (word.text()) {
      case "function" -> RoutineKind.FUNCTION;
      case "procedure" -> RoutineKind.PROCEDURE;
      case "routine" -> RoutineKind.ROUTINE;
      default -> null;
    };
  }

  /** At FUNCTION or PROCEDURE. */
  DefinitionStatement create(boolean orReplace, int position) {
    boolean procedure = cursor.next().text().equals("procedure");
    ObjectName name = grammar.names().function();
    List<RoutineParameter> parameters = new ArrayList<>(parameters(true));
    RoutineTypeName returns = null;
    if (!procedure && cursor.accept("returns")) {
      if (cursor.accept("table")) {
        parameters.addAll(tableColumns(parameters));
      } else {
        returns = type();
      }
    }
    List<RoutineOption> written = options.all();
    int bodyPosition = cursor.position();
    String body = body();
    return new CreateRoutine(
        procedure,
        orReplace,
        name,
        List.copyOf(parameters),
        returns,
        written,
        body,
        bodyPosition,
        position);
  }

  private String body() {
    int start = cursor.position();
    if (cursor.accept("return")) {
      grammar.expressions().expression();
      return cursor.text(start, cursor.lastEnd());
    }
    if (!cursor.at("begin", "atomic")) {
      return null;
    }
    cursor.next();
    cursor.next();
    StatementParser statements = new StatementParser(grammar);
    while (!cursor.at("end")) {
      if (cursor.accept("return")) {
        grammar.expressions().expression();
      } else if (!cursor.at(";")) {
        statements.statement();
      }
      cursor.expect(";");
    }
    cursor.next();
    return cursor.text(start, cursor.lastEnd());
  }

  private List<RoutineParameter> tableColumns(List<RoutineParameter> parameters) {
    for (RoutineParameter parameter : parameters) {
      if (parameter.mode() == Mode.OUT || parameter.mode() == Mode.INOUT) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR, "OUT and INOUT arguments aren't allowed in TABLE functions")
            .at(parameter.position());
      }
    }
    List<RoutineParameter> columns = new ArrayList<>();
    cursor.expect("(");
    do {
      int position = cursor.position();
      String name = grammar.names().typeOrFunctionName();
      columns.add(new RoutineParameter(name, Mode.TABLE, type(), null, position));
    } while (cursor.accept(","));
    cursor.expect(")");
    return columns;
  }

  /** {@code ([mode] [name] type [default], …)}. */
  List<RoutineParameter> parameters(boolean defaults) {
    List<RoutineParameter> parameters = new ArrayList<>();
    cursor.expect("(");
    if (!cursor.at(")")) {
      do {
        parameters.add(parameter(defaults));
      } while (cursor.accept(","));
    }
    cursor.expect(")");
    return List.copyOf(parameters);
  }

  private RoutineParameter parameter(boolean defaults) {
    int position = cursor.position();
    Mode mode = mode();
    String name = null;
    if (mode == Mode.DEFAULT_IN && isName()) {
      name = cursor.next().text();
      mode = mode();
    } else if (isName()) {
      name = cursor.next().text();
    }
    RoutineTypeName type = type();
    Expression value = null;
    if (defaults && (cursor.accept("default") || cursor.accept("="))) {
      value = grammar.expressions().expression();
    }
    return new RoutineParameter(name, mode, type, value, position);
  }

  private Mode mode() {
    if (cursor.accept("in")) {
      return cursor.accept("out") ? Mode.INOUT : Mode.IN;
    }
    if (cursor.accept("out")) {
      return Mode.OUT;
    }
    if (cursor.accept("inout")) {
      return Mode.INOUT;
    }
    return cursor.accept("variadic") ? Mode.VARIADIC : Mode.DEFAULT_IN;
  }

  /** Whether a parameter's name stands here: then what follows begins a type, or a mode. */
  private boolean isName() {
    Token token = cursor.peek();
    if (!token.isTypeOrFunctionName()) {
      return false;
    }
    Token next = cursor.peek(1);
    if (token.is("double") && next.is("precision") || token.is("national") || token.is("setof")) {
      return false;
    }
    if (next.is("varying") || next.is("with") || next.is("without") || next.is("array")) {
      return false;
    }
    return next.isLabel() && !next.is("default") && !next.is("as");
  }

  RoutineTypeName type() {
    int position = cursor.position();
    boolean setof = cursor.at("setof");
    int ahead = setof ? 1 : 0;
    int words = 1;
    while (cursor.peek(ahead + words).is(".")) {
      words += 2;
    }
    boolean ofColumn =
        words > 1
            && cursor.peek(ahead + words).is("%")
            && cursor.peek(ahead + words + 1).is("type");
    if (!ofColumn) {
      TypeName type = grammar.types().type();
      return new RoutineTypeName(type, List.of(), type.setof(), position);
    }
    if (setof) {
      cursor.next();
    }
    List<String> column = grammar.names().anyName();
    cursor.next();
    cursor.next();
    return new RoutineTypeName(null, column, setof, position);
  }

  /** {@code name [(parameters)]}. */
  RoutineReference reference() {
    ObjectName name = grammar.names().function();
    return new RoutineReference(name, cursor.at("(") ? parameters(false) : null);
  }

  /** At DROP. */
  DefinitionStatement drop() {
    int position = cursor.next().position();
    RoutineKind kind = kind(cursor.next());
    boolean ifExists = cursor.accept("if", "exists");
    List<RoutineReference> routines = new ArrayList<>();
    do {
      routines.add(reference());
    } while (cursor.accept(","));
    boolean cascade = cursor.accept("cascade");
    if (!cascade) {
      cursor.accept("restrict");
    }
    return new DropRoutine(kind, List.copyOf(routines), ifExists, cascade, position);
  }

  /** At ALTER. */
  DefinitionStatement alter() {
    int position = cursor.next().position();
    RoutineKind kind = kind(cursor.next());
    RoutineReference routine = reference();
    AlterRoutine.Action action;
    if (cursor.accept("rename")) {
      cursor.expect("to");
      action = new AlterRoutine.Rename(grammar.names().columnName());
    } else if (cursor.accept("set", "schema")) {
      action = new AlterRoutine.SetSchema(grammar.names().columnName());
    } else if (cursor.accept("owner")) {
      cursor.expect("to");
      action = new AlterRoutine.OwnerTo(grammar.names().nonReservedOrCurrentRole());
    } else if (cursor.atAny("no", "depends")) {
      throw SqlFault.unsupported("ALTER " + kind + " DEPENDS ON EXTENSION").at(position);
    } else {
      List<RoutineOption> changed = options.all();
      if (changed.isEmpty()) {
        throw cursor.syntaxError();
      }
      cursor.accept("restrict");
      action = new AlterRoutine.Options(changed);
    }
    return new AlterRoutine(kind, routine, action, position);
  }

  /** Behind COMMENT ON, at the kind. */
  DefinitionStatement comment(int position) {
    RoutineKind kind = kind(cursor.next());
    RoutineReference routine = reference();
    cursor.expect("is");
    String text = cursor.accept("null") ? null : cursor.expect(TokenKind.STRING).text();
    return new CommentOnRoutine(kind, routine, text, position);
  }
}
