package dev.manylite.gateway.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineReaderTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void nothingGivenMeansTheDefaults() {
    Configuration configuration = read(Map.of());
    assertEquals(Path.of("data"), configuration.data());
    assertEquals(5432, configuration.port());
    assertEquals("postgres", configuration.superuser());
    assertEquals(Optional.empty(), configuration.host());
    assertEquals(Optional.empty(), configuration.password());
    assertEquals(Optional.empty(), configuration.database());
    assertFalse(configuration.trust());
  }

  @Test
  void flagWinsOverEnvironmentAndEnvironmentOverFile() throws Exception {
    String file = file("port=1\nmax-connections=1\nuser=file\nstop-timeout=1\n");
    Map<String, String> environment =
        Map.of("MANYLITE_PORT", "2", "MANYLITE_MAX_CONNECTIONS", "2", "MANYLITE_USER", "variable");
    Configuration configuration = read(environment, "--port", "3", "--config", file);
    assertEquals(3, configuration.port());
    assertEquals(2, configuration.maxConnections());
    assertEquals("variable", configuration.superuser());
    assertEquals(Duration.ofSeconds(1), configuration.stopTimeout());
  }

  @Test
  void variableMayNameTheFile() throws Exception {
    assertEquals(77, read(Map.of("MANYLITE_CONFIG", file("port=77"))).port());
  }

  @Test
  void postgresVariablesMeanWhatTheyMeanToItsImage() {
    Configuration configuration =
        read(Map.of("POSTGRES_USER", "owner", "POSTGRES_PASSWORD", "secret"));
    assertEquals("owner", configuration.superuser());
    assertEquals(Optional.of("secret"), configuration.initialPassword());
    assertEquals(Optional.empty(), configuration.password());
    assertEquals(Optional.of("owner"), configuration.database());

    assertEquals(
        Optional.of("shop"),
        read(Map.of("POSTGRES_USER", "owner", "POSTGRES_DB", "shop")).database());
    assertTrue(read(Map.of("POSTGRES_HOST_AUTH_METHOD", "trust")).trust());
  }

  @Test
  void ownVariableWinsOverTheImages() {
    assertEquals("b", read(Map.of("POSTGRES_USER", "a", "MANYLITE_USER", "b")).superuser());
  }

  @Test
  void secretMayComeFromAFile() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "from file\n");
    assertEquals(
        Optional.of("from file"),
        read(Map.of("POSTGRES_PASSWORD_FILE", secret.toString())).initialPassword());
    refused(
        "POSTGRES_PASSWORD and POSTGRES_PASSWORD_FILE are both set",
        Map.of("POSTGRES_PASSWORD", "a", "POSTGRES_PASSWORD_FILE", secret.toString()));
  }

  @Test
  void variableOfAKubernetesServiceIsNoPort() {
    assertEquals(5432, read(Map.of("MANYLITE_PORT", "tcp://10.0.0.1:5432")).port());
  }

  @Test
  void wrongValuesAreRefusedWithTheirName() throws Exception {
    refused("--port 65536 is outside the range", Map.of(), "--port", "65536");
    refused("many", Map.of("MANYLITE_MAX_CONNECTIONS", "many"));
    refused("--tls-cert and --tls-key go together", Map.of(), "--tls-cert", "a.pem");
    refused("--auth md5 is unknown", Map.of(), "--auth", "md5");
    refused("unknown option \"prot\"", Map.of(), "--config", file("prot=1"));
    refused(
        "can't read the configuration file missing.properties",
        Map.of(),
        "--config=missing.properties");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--prot", "extra", "--port", "--port=x"})
  void wrongArgumentsEndWithStatusTwo(String argument) {
    assertEquals(CommandLineReader.WRONG_OPTION, result(Map.of(), argument).exitStatus());
    assertTrue(err.toString().contains("Try --help."), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void helpAndVersionEndWithStatusZero() {
    assertEquals(CommandLineReader.OK, result(Map.of(), "--help").exitStatus());
    assertTrue(out.toString().contains("Usage: manylite"), out.toString());
    assertEquals(CommandLineReader.OK, result(Map.of(), "--version").exitStatus());
    assertTrue(out.toString().lines().anyMatch(l -> l.startsWith("manylite ")), out.toString());
  }

  @Test
  void helpFitsAnOrdinaryTerminal() {
    result(Map.of(), "--help");
    out.toString().lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void onlyAFlagAsksForHealth() {
    assertTrue(result(Map.of(), "--health").health());
    assertFalse(result(Map.of("MANYLITE_HEALTH", "true")).health());
  }

  private Configuration read(Map<String, String> environment, String... arguments) {
    CommandLineReader.Result result = result(environment, arguments);
    assertEquals("", err.toString());
    return result.configuration();
  }

  private void refused(String reason, Map<String, String> environment, String... arguments) {
    CommandLineReader.Result result = result(environment, arguments);
    assertNull(result.configuration());
    assertEquals(CommandLineReader.WRONG_OPTION, result.exitStatus());
    assertTrue(err.toString().contains(reason), err.toString());
    err.getBuffer().setLength(0);
  }

  private CommandLineReader.Result result(Map<String, String> environment, String... arguments) {
    return new CommandLineReader(new PrintWriter(out, true), new PrintWriter(err, true))
        .read(arguments, environment);
  }

  private String file(String text) throws Exception {
    return Files.writeString(folder.resolve("test.properties"), text).toString();
  }
}
