package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.BackendMessage;
import dev.manylite.pgwire.message.ErrorFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The start-up parameter {@code options}: command-line arguments for a server process, of which the
 * ones that set a parameter are known: {@code -c name=value}, {@code -cname=value}, {@code
 * --name=value}. White space divides arguments unless a backslash precedes it; two backslashes are
 * one.
 */
final class CommandLineOptions {
  private CommandLineOptions() {}

  static Map<String, String> parse(String options) {
    Map<String, String> settings = new LinkedHashMap<>();
    List<String> arguments = split(options);
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("-c") && i + 1 < arguments.size()) {
        i++;
        assign(arguments.get(i), "-c ", settings);
      } else if (argument.startsWith("-c") && argument.length() > 2) {
        assign(argument.substring(2), "-c ", settings);
      } else if (argument.startsWith("--") && argument.length() > 2) {
        assign(argument.substring(2), "--", settings);
      } else {
        throw fault(
            ErrorFields.fatal(
                "42601", "invalid command-line argument for server process: " + argument));
      }
    }
    return settings;
  }

  private static void assign(String assignment, String prefix, Map<String, String> settings) {
    int equals = assignment.indexOf('=');
    if (equals < 0) {
      throw fault(ErrorFields.fatal("42601", prefix + assignment + " requires a value"));
    }
    // On a command line the underscores of a name may be dashes.
    settings.put(
        assignment.substring(0, equals).replace('-', '_'), assignment.substring(equals + 1));
  }

  private static List<String> split(String options) {
    List<String> arguments = new ArrayList<>();
    StringBuilder argument = null;
    for (int i = 0; i < options.length(); i++) {
      char c = options.charAt(i);
      if (" \t\n\013\f\r".indexOf(c) >= 0) {
        if (argument != null) {
          arguments.add(argument.toString());
          argument = null;
        }
        continue;
      }
      if (argument == null) {
        argument = new StringBuilder();
      }
      if (c == '\\') {
        i++;
        if (i < options.length()) {
          argument.append(options.charAt(i));
        }
      } else {
        argument.append(c);
      }
    }
    if (argument != null) {
      arguments.add(argument.toString());
    }
    return arguments;
  }

  private static BackendFault fault(ErrorFields fields) {
    return new BackendFault(new BackendMessage.ErrorResponse(fields), true);
  }
}
