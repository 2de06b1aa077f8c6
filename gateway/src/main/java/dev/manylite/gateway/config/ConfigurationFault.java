package dev.manylite.gateway.config;

/** The gateway can't start as it was told to; the message says what is wrong and what cures it. */
public final class ConfigurationFault extends RuntimeException {
  public ConfigurationFault(String message) {
    super(message, null, false, false);
  }
}
