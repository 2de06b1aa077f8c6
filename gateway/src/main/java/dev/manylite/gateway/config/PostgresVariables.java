package dev.manylite.gateway.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The variables of the official postgres image, and their {@code _FILE} twins (for secrets). */
record PostgresVariables(Map<String, String> environment) {

  Optional<String> user() {
    return value("POSTGRES_USER");
  }

  /** As in the image, only for a superuser who has no password yet. */
  Optional<String> password() {
    return value("POSTGRES_PASSWORD");
  }

  /** The image makes a database of the user's name where only the user is given. */
  Optional<String> database() {
    Optional<String> database = value("POSTGRES_DB");
    return database.isPresent() ? database : user();
  }

  boolean trust() {
    return value("POSTGRES_HOST_AUTH_METHOD").filter("trust"::equals).isPresent();
  }

  private Optional<String> value(String name) {
    String file = environment.get(name + "_FILE");
    String value = environment.get(name);
    if (file == null || file.isEmpty()) {
      return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
    if (value != null && !value.isEmpty()) {
      throw new ConfigurationFault(name + " and " + name + "_FILE are both set");
    }
    try {
      return Optional.of(Files.readString(Path.of(file)).stripTrailing());
    } catch (IOException e) {
      throw new ConfigurationFault("can't read " + file + " of " + name + "_FILE: " + e);
    }
  }
}
