package dev.manylite.translator.plpgsql;

import java.util.List;

/** A statement of PL/pgSQL (manual, 43.5 and 43.6). The line is the body's, from 1. */
public sealed interface PlStatement {
  int line();

  /** As CONTEXT names it. */
  String name();

  /** What a value is assigned to: a variable, or a part of one. */
  record Target(PlVariable variable, List<Part> path) {}

  /** A field by its name, or an element by its subscript. */
  record Part(String field, Fragment subscript) {}

  /**
   * @param handlers null where the block has no EXCEPTION
   */
  record Block(
      int line,
      String label,
      List<PlVariable> declared,
      List<PlStatement> body,
      List<Handler> handlers,
      PlVariable sqlState,
      PlVariable sqlErrm)
      implements PlStatement {
    @Override
    public String name() {
      return "statement block";
    }
  }

  /**
   * @param conditions SQLSTATEs; {@code 00000} for OTHERS
   */
  record Handler(List<String> conditions, List<PlStatement> body) {}

  record Assign(int line, Target target, Fragment value) implements PlStatement {
    @Override
    public String name() {
      return "assignment";
    }
  }

  record Branch(Fragment condition, List<PlStatement> body) {}

  /** otherwise: null if there is no ELSE. */
  record If(int line, List<Branch> branches, List<PlStatement> otherwise) implements PlStatement {
    @Override
    public String name() {
      return "IF";
    }
  }

  /**
   * @param operand null for a searched CASE
   * @param branches conditions, or comma-separated values
   */
  record Case(int line, Fragment operand, List<Branch> branches, List<PlStatement> otherwise)
      implements PlStatement {
    @Override
    public String name() {
      return "CASE";
    }
  }

  record Loop(int line, String label, List<PlStatement> body) implements PlStatement {
    @Override
    public String name() {
      return "LOOP";
    }
  }

  record While(int line, String label, Fragment condition, List<PlStatement> body)
      implements PlStatement {
    @Override
    public String name() {
      return "WHILE";
    }
  }

  record ForInteger(
      int line,
      String label,
      PlVariable variable,
      Fragment lower,
      Fragment upper,
      Fragment step,
      boolean reverse,
      List<PlStatement> body)
      implements PlStatement {
    @Override
    public String name() {
      return "FOR with integer loop variable";
    }
  }

  record ForQuery(
      int line, String label, List<Target> targets, Fragment query, List<PlStatement> body)
      implements PlStatement {
    @Override
    public String name() {
      return "FOR over SELECT rows";
    }
  }

  record ForExecute(
      int line,
      String label,
      List<Target> targets,
      Fragment query,
      List<Fragment> using,
      List<PlStatement> body)
      implements PlStatement {
    @Override
    public String name() {
      return "FOR over EXECUTE statement";
    }
  }

  record ForCursor(
      int line,
      String label,
      PlVariable row,
      PlVariable cursor,
      List<Fragment> arguments,
      List<PlStatement> body)
      implements PlStatement {
    @Override
    public String name() {
      return "FOR over cursor";
    }
  }

  record ForEach(
      int line,
      String label,
      List<Target> targets,
      int slice,
      Fragment array,
      List<PlStatement> body)
      implements PlStatement {
    @Override
    public String name() {
      return "FOREACH over array";
    }
  }

  /** EXIT or CONTINUE. */
  record Leave(int line, boolean exit, String label, Fragment condition) implements PlStatement {
    @Override
    public String name() {
      return exit ? "EXIT" : "CONTINUE";
    }
  }

  record Return(int line, Fragment value) implements PlStatement {
    @Override
    public String name() {
      return "RETURN";
    }
  }

  record ReturnNext(int line, Fragment value) implements PlStatement {
    @Override
    public String name() {
      return "RETURN NEXT";
    }
  }

  /**
   * @param dynamic EXECUTE's string; null where {@code query} is the query
   */
  record ReturnQuery(int line, Fragment query, Fragment dynamic, List<Fragment> using)
      implements PlStatement {
    @Override
    public String name() {
      return "RETURN QUERY";
    }
  }

  /**
   * @param level debug, log, info, notice, warning, exception
   * @param condition a SQLSTATE, or null
   * @param format null if none
   * @param rethrow RAISE alone
   */
  record Raise(
      int line,
      String level,
      String condition,
      String conditionName,
      String format,
      List<Fragment> arguments,
      List<Option> options,
      boolean rethrow)
      implements PlStatement {
    @Override
    public String name() {
      return "RAISE";
    }
  }

  record Option(String name, Fragment value) {}

  record Assert(int line, Fragment condition, Fragment message) implements PlStatement {
    @Override
    public String name() {
      return "ASSERT";
    }
  }

  record Into(boolean strict, List<Target> targets) {}

  /**
   * A statement of SQL.
   *
   * @param into null if none
   */
  record Sql(int line, Fragment statement, Into into) implements PlStatement {
    @Override
    public String name() {
      return "SQL statement";
    }
  }

  record Execute(int line, Fragment query, Into into, List<Fragment> using) implements PlStatement {
    @Override
    public String name() {
      return "EXECUTE";
    }
  }

  record Perform(int line, Fragment query) implements PlStatement {
    @Override
    public String name() {
      return "PERFORM";
    }
  }

  record Call(int line, Fragment statement) implements PlStatement {
    @Override
    public String name() {
      return "CALL";
    }
  }

  record GetDiagnostics(int line, boolean stacked, List<Diagnostic> items) implements PlStatement {
    @Override
    public String name() {
      return stacked ? "GET STACKED DIAGNOSTICS" : "GET DIAGNOSTICS";
    }
  }

  record Diagnostic(Target target, String item) {}

  /**
   * @param query of an unbound cursor; null where {@code dynamic} or the cursor says it
   */
  record Open(
      int line,
      PlVariable cursor,
      Boolean scroll,
      Fragment query,
      Fragment dynamic,
      List<Fragment> using,
      List<Fragment> arguments)
      implements PlStatement {
    @Override
    public String name() {
      return "OPEN";
    }
  }

  /**
   * FETCH or MOVE.
   *
   * @param direction forward, backward, absolute, relative
   * @param count null for {@code fixed}
   */
  record Fetch(
      int line,
      boolean move,
      PlVariable cursor,
      String direction,
      Fragment count,
      long fixed,
      Into into)
      implements PlStatement {
    @Override
    public String name() {
      return move ? "MOVE" : "FETCH";
    }
  }

  record Close(int line, PlVariable cursor) implements PlStatement {
    @Override
    public String name() {
      return "CLOSE";
    }
  }

  record Null(int line) implements PlStatement {
    @Override
    public String name() {
      return "NULL";
    }
  }

  /** COMMIT or ROLLBACK. */
  record Transaction(int line, boolean commit) implements PlStatement {
    @Override
    public String name() {
      return commit ? "COMMIT" : "ROLLBACK";
    }
  }
}
