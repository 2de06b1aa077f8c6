package dev.manylite.tests.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that pg_dump carries to the other server is the same there. */
@EnabledIf("dev.manylite.tests.dump.DumpTool#installed")
class DumpTest {
  private static final Server POSTGRES = PostgresServer.shared();
  private static final Server GATEWAY = GatewayServer.shared();

  @TempDir private static Path files;

  @BeforeAll
  static void load() {
    for (Server server : List.of(POSTGRES, GATEWAY)) {
      load(server, "dump_objects", "dump/objects.sql");
      load(server, "dump_chinook", "data/chinook_serial.sql");
      load(server, "dump_northwind", "data/northwind.sql");
    }
  }

  private static void load(Server server, String database, String script) {
    server.recreate(database);
    Path path = Path.of(script);
    Path file = Resources.list(path.getParent().toString(), path.getFileName().toString()).get(0);
    loadFile(server, database, file);
  }

  private static void loadFile(Server server, String database, Path file) {
    String loading = file.toString();
    if (file.getFileName().toString().startsWith("chinook")) {
      // The script makes a database of its own and goes there.
      loading = withoutDatabase(file).toString();
    }
    DumpTool.run(
        server,
        "psql",
        "-Xq",
        "-d",
        database,
        "-v",
        "ON_ERROR_STOP=1",
        "-o",
        "/dev/null",
        "-f",
        loading);
  }

  private static Path withoutDatabase(Path script) {
    String text =
        Resources.read(script)
            .replaceAll("(?m)^(DROP|CREATE) DATABASE .*$", "")
            .replaceAll("(?m)^\\\\c .*$", "");
    return write("script.sql", text);
  }

  private static Path write(String name, String text) {
    try {
      return Files.writeString(files.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String dump(Server server, String database, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(database);
    return DumpText.comparable(DumpTool.run(server, "pg_dump", arguments.toArray(String[]::new)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dump_objects", "dump_chinook", "dump_northwind"})
  void isWrittenAsByPostgresql(String database) {
    assertEquals(dump(POSTGRES, database), dump(GATEWAY, database));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--schema-only --no-owner --no-acl",
        "--data-only --inserts",
        "--schema-only --clean --if-exists",
        "-t public.measure* -t shop.item",
        "-n shop --schema-only",
        "--data-only --column-inserts --rows-per-insert=2 -T shop.item",
      })
  void inParts(String options) {
    String[] words = options.split(" ");
    assertEquals(dump(POSTGRES, "dump_objects", words), dump(GATEWAY, "dump_objects", words));
  }

  @Test
  void goesToPostgresql() {
    String archive = files.resolve("out.dump").toString();
    DumpTool.run(GATEWAY, "pg_dump", "-Fc", "-f", archive, "dump_objects");
    assertLoads(POSTGRES, archive, dump(POSTGRES, "dump_objects"));
  }

  @Test
  void comesFromPostgresql() {
    String expected = dump(POSTGRES, "dump_objects");
    String archive = files.resolve("in.dump").toString();
    DumpTool.run(POSTGRES, "pg_dump", "-Fc", "-f", archive, "dump_objects");
    assertLoads(GATEWAY, archive, expected);
    GATEWAY.recreate("dump_copy");
    loadFile(GATEWAY, "dump_copy", write("plain.sql", plain(POSTGRES)));
    assertEquals(expected, dump(GATEWAY, "dump_copy"));
  }

  private static String plain(Server server) {
    return DumpTool.run(server, "pg_dump", "dump_objects");
  }

  /** By two connections at once, then once more in the place of what is there. */
  @Test
  void comesFromPostgresqlInParallel() {
    String archive = files.resolve("folder").toString();
    DumpTool.run(POSTGRES, "pg_dump", "-Fd", "-j", "2", "-f", archive, "dump_northwind");
    GATEWAY.recreate("dump_copy");
    DumpTool.run(GATEWAY, "pg_restore", "-j", "2", "-d", "dump_copy", archive);
    DumpTool.run(
        GATEWAY, "pg_restore", "-j", "2", "--clean", "--if-exists", "-d", "dump_copy", archive);
    assertEquals(dump(POSTGRES, "dump_northwind"), dump(GATEWAY, "dump_copy"));
  }

  private static void assertLoads(Server server, String archive, String expected) {
    server.recreate("dump_copy");
    DumpTool.run(server, "pg_restore", "-d", "dump_copy", "--exit-on-error", archive);
    assertEquals(expected, dump(server, "dump_copy"));
  }
}
