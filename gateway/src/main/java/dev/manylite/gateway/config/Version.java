package dev.manylite.gateway.config;

import picocli.CommandLine.IVersionProvider;

/** The version that the build put into the jar's manifest. */
public final class Version implements IVersionProvider {
  public static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"manylite " + text()};
  }
}
