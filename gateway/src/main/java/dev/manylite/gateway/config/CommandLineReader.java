package dev.manylite.gateway.config;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Arguments and environment → {@link Configuration}, or the exit status to end with. */
public final class CommandLineReader {
  public static final int OK = 0;
  public static final int CANNOT_START = 1;
  public static final int WRONG_OPTION = 2;

  private final PrintWriter out;
  private final PrintWriter err;

  public CommandLineReader(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Either a configuration to run with, or (null) the status to exit with.
   *
   * @param health not to run, but to ask the gateway that runs with this configuration
   */
  public record Result(Configuration configuration, int exitStatus, boolean health) {
    static Result exit(int status) {
      return new Result(null, status, false);
    }
  }

  public Result read(String[] arguments, Map<String, String> environment) {
    Options options = new Options();
    CommandLine commandLine = new CommandLine(options);
    try {
      PostgresVariables postgres = new PostgresVariables(environment);
      Properties file = ConfigurationFile.read(arguments, environment, names(commandLine));
      commandLine.setDefaultValueProvider(new Defaults(environment, postgres, file));
      commandLine.parseArgs(arguments);
      if (options.help) {
        commandLine.usage(out);
        return Result.exit(OK);
      }
      if (options.version) {
        commandLine.printVersionHelp(out);
        return Result.exit(OK);
      }
      return new Result(options.configuration(postgres), OK, options.health);
    } catch (ParameterException | ConfigurationFault e) {
      err.println("manylite: " + e.getMessage());
      err.println("Try --help.");
      return Result.exit(WRONG_OPTION);
    }
  }

  private static Set<String> names(CommandLine commandLine) {
    Set<String> names = new HashSet<>();
    for (OptionSpec option : commandLine.getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        names.add(option.longestName().substring(2));
      }
    }
    names.removeAll(Set.of("config", "health"));
    return names;
  }
}
