package dev.manylite.gateway.config;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What an option is where no flag gives it: environment, the postgres image's names, file. */
final class Defaults implements IDefaultValueProvider {
  private final Map<String, String> environment;
  private final PostgresVariables postgres;
  private final Properties file;

  Defaults(Map<String, String> environment, PostgresVariables postgres, Properties file) {
    this.environment = environment;
    this.postgres = postgres;
    this.file = file;
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    String name = option.longestName().substring(2);
    if (name.equals("health")) {
      // A deed, not a setting: only a flag asks for it.
      return null;
    }
    String variable = environment.get(variable(name));
    // Kubernetes sets MANYLITE_PORT=tcp://… in every pod beside a service of that name.
    if (variable != null && !variable.isEmpty() && !variable.startsWith("tcp://")) {
      return variable;
    }
    String image =
        switch (name) {
          case "user" -> postgres.user().orElse(null);
          case "database" -> postgres.database().orElse(null);
          default -> null;
        };
    // null: picocli goes on to the option's own default.
    return image != null ? image : file.getProperty(name);
  }

  static String variable(String name) {
    return "MANYLITE_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
