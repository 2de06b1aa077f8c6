package dev.manylite.gateway.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The flags, with their help. Every long name is also a variable and a line of the file. */
@Command(
    name = "manylite",
    mixinStandardHelpOptions = false,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    header = "One PostgreSQL port in front of many SQLite files.%n",
    synopsisHeading = "Usage: ",
    description = {
      "",
      "Starts the gateway. Clients connect with any PostgreSQL driver; the database's",
      "name selects the SQLite file in the data folder.",
      ""
    },
    footer = {
      "",
      "Each option may also be set by an environment variable (--max-connections is",
      "MANYLITE_MAX_CONNECTIONS) or by a line of the properties file",
      "(max-connections=200). A flag wins over the environment, the environment over",
      "the file. POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB and",
      "POSTGRES_HOST_AUTH_METHOD=trust mean what they mean to the postgres image.",
      "",
      "Exit status: 0 after a clean stop, 1 if the gateway can't start, 2 for a wrong",
      "option."
    })
public final class Options {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Folder of the SQLite files; made if missing. (./data)")
  Path data;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "5432",
      description = "TCP port; 0 picks a free one. (5432)")
  int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Address to listen on, * for all. (127.0.0.1 while the superuser has no "
              + "password, all otherwise)")
  String host;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "postgres",
      description = "Name of the superuser. (postgres)")
  String user;

  @Option(
      names = "--password",
      paramLabel = "TEXT",
      description =
          "Sets the superuser's password; better given as MANYLITE_PASSWORD, since other "
              + "users of the machine can see flags.")
  String password;

  @Option(
      names = "--database",
      paramLabel = "NAME",
      description = "Database to make at start if it is missing.")
  String database;

  @Option(
      names = "--auth",
      paramLabel = "METHOD",
      description =
          "scram-sha-256, or trust to let everybody in without a password. (scram-sha-256 "
              + "once the superuser has a password)")
  String auth;

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Clients at a time. (1000)")
  int maxConnections;

  @Option(
      names = "--open-databases",
      paramLabel = "N",
      defaultValue = "500",
      description = "SQLite files kept open at a time; more are opened and closed as needed. (500)")
  int openDatabases;

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "Certificate chain, PEM; clients may then use TLS.")
  Path tlsCert;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key, PEM.")
  Path tlsKey;

  @Option(
      names = "--stop-timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long running statements may go on after SIGTERM. (10)")
  int stopTimeout;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Properties file. (manylite.properties, if there is one)")
  Path config;

  @Option(
      names = "--health",
      description =
          "Only asks the gateway that runs on this machine's --port whether it answers; "
              + "exit status 0 if it does, 1 if not.")
  boolean health;

  @Option(names = "--help", usageHelp = true, description = "Shows this text.")
  boolean help;

  @Option(names = "--version", versionHelp = true, description = "Shows the version.")
  boolean version;

  /**
   * @throws ConfigurationFault for values that don't fit together
   */
  Configuration configuration(PostgresVariables postgres) {
    if ((tlsCert == null) != (tlsKey == null)) {
      throw new ConfigurationFault("--tls-cert and --tls-key go together");
    }
    if (port < 0 || port > 65535) {
      throw new ConfigurationFault("--port " + port + " is outside the range 0 .. 65535");
    }
    if (maxConnections < 1 || openDatabases < 1 || stopTimeout < 0) {
      throw new ConfigurationFault(
          "--max-connections and --open-databases must be at least 1, --stop-timeout at least 0");
    }
    return new Configuration(
        data,
        Optional.ofNullable(host),
        port,
        maxConnections,
        user,
        Optional.ofNullable(password),
        postgres.password(),
        Optional.ofNullable(database),
        trust(postgres),
        Optional.ofNullable(tlsCert),
        Optional.ofNullable(tlsKey),
        Duration.ofSeconds(stopTimeout),
        openDatabases);
  }

  private boolean trust(PostgresVariables postgres) {
    if (auth == null) {
      return postgres.trust();
    }
    return switch (auth) {
      case "trust" -> true;
      case "scram-sha-256" -> false;
      default ->
          throw new ConfigurationFault(
              "--auth " + auth + " is unknown; it is scram-sha-256 or trust");
    };
  }
}
