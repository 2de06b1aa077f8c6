package dev.manylite.tests.framework;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the frameworks' logs out of the build's. */
final class Quiet {
  private Quiet() {}

  static void below(Level level, String name) {
    ((Logger) LoggerFactory.getLogger(name)).setLevel(level);
  }
}
