package dev.manylite.gateway.copy;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.CommandExecution;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.utility.UtilityTable;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Copy;

/** COPY between a table and the client. */
public final class CopyCommand {
  private CopyCommand() {}

  public static void addTo(UtilityTable table) {
    table.add(Copy.class, CopyCommand::execution);
  }

  private static Execution execution(Session session, Copy statement) {
    return new CommandExecution(() -> run(session, statement));
  }

  private static String run(Session session, Copy statement) {
    // The server's files are nobody's business who comes in over the wire.
    if (statement.program()) {
      throw SqlFault.unsupported("COPY with PROGRAM");
    }
    if (statement.file() != null) {
      throw SqlFault.unsupported("COPY with a file on the server")
          .withHint("Use COPY FROM STDIN or COPY TO STDOUT; psql's \\copy command does that.");
    }
    CopyOptions options = CopyOptionReader.read(statement.options(), statement.from());
    long rows =
        statement.from()
            ? new CopyFrom(session, statement, options).run()
            : new CopyTo(session, statement, options).run();
    return "COPY " + rows;
  }
}
