package dev.manylite.gateway.session;

import dev.manylite.gateway.session.definition.DefinitionExecution;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.utility.Utilities;
import dev.manylite.translator.bind.ParseTreeWalk;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.StringRules;
import dev.manylite.translator.parse.tree.Commit;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.Explain;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Rollback;
import dev.manylite.translator.parse.tree.RollbackToSavepoint;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TwoPhase;
import dev.manylite.translator.parse.tree.UtilityStatement;
import java.util.List;
import java.util.function.Consumer;

/** From a statement's tree to what carries it out. */
public final class Statements {
  private Statements() {}

  /** The statements of a query string. */
  public static List<ParsedStatement> parse(Session session, String sql) {
    if (session.settings().get("standard_conforming_strings").equals("off")) {
      // What the text means depends on the setting, which those that are kept are not told by.
      boolean warns = session.settings().get("escape_string_warning").equals("on");
      Consumer<SqlFault> warnings = warns ? w -> session.notices().warning(w, sql) : null;
      return Parser.parse(sql, new StringRules(true, warnings));
    }
    return session.services().plans().parse(sql, Parser::parse);
  }

  /** Whether it is one that is read and written by a plan. */
  public static boolean isQuery(Statement tree) {
    return !(tree instanceof UtilityStatement) && !(tree instanceof DefinitionStatement);
  }

  /** Those that a failed block still listens to. */
  static boolean endsFailedBlock(Statement tree) {
    return tree instanceof Commit
        || tree instanceof Rollback
        || tree instanceof RollbackToSavepoint
        || tree instanceof TwoPhase twoPhase && twoPhase.action() == TwoPhase.Action.PREPARE;
  }

  /** A statement without parameters. */
  public static Execution execution(Session session, ParsedStatement statement) {
    Statement tree = statement.tree();
    if (statement.parameters() > 0) {
      Statement explained = tree instanceof Explain explain ? explain.statement() : tree;
      if (isQuery(explained)) {
        throw noParameter(explained);
      }
    }
    if (tree instanceof UtilityStatement utility) {
      return Utilities.execution(session, utility);
    }
    if (tree instanceof DefinitionStatement definition) {
      return new DefinitionExecution(session, definition);
    }
    return session.runner().execution(session.runner().plan(statement));
  }

  private static SqlFault noParameter(Statement tree) {
    Expression.Parameter parameter = ParseTreeWalk.firstParameter(tree).orElseThrow();
    return new SqlFault(
            SqlState.UNDEFINED_PARAMETER, "there is no parameter $" + parameter.number())
        .at(parameter.position());
  }
}
