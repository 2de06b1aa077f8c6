package dev.manylite.gateway;

import dev.manylite.gateway.config.Configuration;
import dev.manylite.gateway.session.setting.SettingTable;
import dev.manylite.gateway.session.setting.TimeZones;
import dev.manylite.translator.type.value.Zone;
import java.net.InetSocketAddress;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the server knows of itself as settings. */
final class ServerSettings {
  private ServerSettings() {}

  static SettingTable table(Configuration configuration, InetSocketAddress address) {
    Map<String, String> values = new LinkedHashMap<>();
    String zone = TimeZones.find(ZoneId.systemDefault().getId()).map(Zone::name).orElse("Etc/UTC");
    values.put("TimeZone", zone);
    values.put("log_timezone", zone);
    values.put("port", Integer.toString(address.getPort()));
    values.put("max_connections", Integer.toString(configuration.maxConnections()));
    values.put(
        "listen_addresses",
        address.getAddress().isAnyLocalAddress() ? "*" : address.getAddress().getHostAddress());
    values.put("data_directory", configuration.data().toAbsolutePath().normalize().toString());
    values.put("ssl", configuration.tlsCertificate().isPresent() ? "on" : "off");
    configuration.tlsCertificate().ifPresent(path -> values.put("ssl_cert_file", path.toString()));
    configuration.tlsKey().ifPresent(path -> values.put("ssl_key_file", path.toString()));
    return SettingTable.load(values);
  }
}
