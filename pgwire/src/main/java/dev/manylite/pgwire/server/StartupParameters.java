package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.BackendMessage;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.StartupPacket;
import java.net.SocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLSession;

/** Makes sense of a StartupMessage's parameters (manual, 55.7). */
final class StartupParameters {
  private static final Set<String> NO_REPLICATION = Set.of("false", "off", "no", "0");

  private StartupParameters() {}

  static Backend.Startup read(
      StartupPacket.StartupMessage message, SocketAddress remote, SSLSession encryption) {
    Map<String, String> given = new LinkedHashMap<>(message.parameters());
    String user = given.remove("user");
    if (user == null || user.isEmpty()) {
      throw fatal("28000", "no PostgreSQL user name specified in startup packet");
    }
    String database = given.remove("database");
    refuseReplication(given.remove("replication"));
    // A parameter of its own counts more than one in options, wherever it stands.
    Map<String, String> parameters = new LinkedHashMap<>();
    String options = given.remove("options");
    if (options != null) {
      parameters.putAll(CommandLineOptions.parse(options));
    }
    parameters.putAll(given);
    return new Backend.Startup(
        user,
        database == null || database.isEmpty() ? user : database,
        parameters,
        remote,
        encryption);
  }

  private static void refuseReplication(String value) {
    if (value != null && !NO_REPLICATION.contains(value)) {
      throw fatal("0A000", "replication connections are not supported by Manylite");
    }
  }

  static BackendFault fatal(String sqlState, String message) {
    return new BackendFault(
        new BackendMessage.ErrorResponse(ErrorFields.fatal(sqlState, message)), true);
  }
}
