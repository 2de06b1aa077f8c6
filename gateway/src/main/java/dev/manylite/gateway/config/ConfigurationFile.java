package dev.manylite.gateway.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The properties file: its place, and that every line of it is an option. */
final class ConfigurationFile {
  private static final Path STANDARD = Path.of("manylite.properties");

  private ConfigurationFile() {}

  static Properties read(String[] arguments, Map<String, String> environment, Set<String> names) {
    String given = flag(arguments);
    if (given == null) {
      given = environment.get(Defaults.variable("config"));
    }
    Path path = given == null ? STANDARD : Path.of(given);
    Properties properties = new Properties();
    if (given == null && !Files.exists(path)) {
      return properties;
    }
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationFault("can't read the configuration file " + path + ": " + e);
    }
    for (String name : properties.stringPropertyNames()) {
      if (!names.contains(name)) {
        throw new ConfigurationFault("unknown option \"" + name + "\" in " + path);
      }
    }
    return properties;
  }

  private static String flag(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--config=")) {
        return arguments[i].substring("--config=".length());
      }
      if (arguments[i].equals("--config") && i + 1 < arguments.length) {
        return arguments[i + 1];
      }
    }
    return null;
  }
}
