package dev.manylite.gateway;

import dev.manylite.gateway.config.Configuration;
import dev.manylite.gateway.config.ConfigurationFault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Where the gateway may listen: nobody from outside gets in without a password by accident. */
final class ListenAddress {
  private ListenAddress() {}

  static InetSocketAddress choose(Configuration configuration, boolean hasPassword) {
    boolean open = hasPassword || configuration.trust();
    if (configuration.host().isEmpty()) {
      return hasPassword
          ? new InetSocketAddress(configuration.port())
          : new InetSocketAddress(InetAddress.getLoopbackAddress(), configuration.port());
    }
    InetSocketAddress address = resolve(configuration.host().get(), configuration.port());
    if (!open && !address.getAddress().isLoopbackAddress()) {
      throw new ConfigurationFault(
          "refusing to listen on "
              + configuration.host().get()
              + ": the superuser \""
              + configuration.superuser()
              + "\" has no password. Set one with --password, MANYLITE_PASSWORD or"
              + " POSTGRES_PASSWORD, listen on 127.0.0.1 only, or let everybody in with"
              + " --auth trust");
    }
    return address;
  }

  private static InetSocketAddress resolve(String host, int port) {
    if (host.equals("*")) {
      return new InetSocketAddress(port);
    }
    try {
      return new InetSocketAddress(InetAddress.getByName(host), port);
    } catch (UnknownHostException e) {
      throw new ConfigurationFault("unknown host " + host);
    }
  }
}
