package dev.manylite.gateway.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.translator.fault.SqlFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantDirectoryTest {
  @TempDir Path folder;
  private Path data;
  private TenantDirectory directory;

  @BeforeEach
  void open() {
    data = folder.resolve("data");
    directory = new TenantDirectory(data);
  }

  private TenantFile create(String name) throws IOException {
    Path scratch = Files.createFile(directory.scratch());
    return directory.adopt(scratch, new TenantId(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..",
        ".",
        "/",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "C:\\x",
        "con",
        "%2e%2e%2f",
        "=2e",
        "a?mode=memory",
        ":memory:",
        "file:x",
        "-wal",
        "x.sqlite-wal",
        "x.sqlite",
        " ",
        "a\nb",
        "\u202eabc",
        "ÄÖÜ",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "Acme",
        "ACME",
        "'; DROP TABLE t; --",
        "\"",
        "~",
        "$HOME",
        "*"
      })
  void aNameIsAFileInItsFolderAndNothingElse(String name) throws IOException {
    TenantId id = new TenantId(name);
    assertEquals(Optional.empty(), directory.find(id));
    TenantFile file = create(name);
    assertTrue(file.path().startsWith(data.resolve("tenants")));
    assertEquals(4, data.relativize(file.path()).getNameCount());
    assertEquals(Optional.of(file), directory.find(id));
    assertEquals(Set.of(id), ids());
    directory.drop(file);
    assertEquals(Optional.empty(), directory.find(id));
    try (Stream<Path> outside = Files.list(folder)) {
      assertEquals(Set.of(data), outside.collect(Collectors.toSet()));
    }
  }

  @Test
  void differentNamesAreDifferentFilesEvenIfCaseIsIgnored() {
    Set<String> files = new HashSet<>();
    String[] names = {"a", "A", "=41", "=61", "ä", "Ä", "a.b", "a=2eb", "a b", "a_b", "a-b", "ſ"};
    for (String name : names) {
      assertTrue(files.add(FileName.of(new TenantId(name)).toLowerCase(Locale.ROOT)), name);
    }
  }

  @Test
  void namesThatPostgresDoesNotHaveAreRefused() {
    assertThrows(SqlFault.class, () -> new TenantId(""));
    assertThrows(SqlFault.class, () -> new TenantId("a\0b"));
    assertThrows(SqlFault.class, () -> new TenantId("x".repeat(64)));
    assertEquals("x".repeat(63), TenantId.of("x".repeat(100)).name());
    assertEquals("é".repeat(31), TenantId.of("é".repeat(40)).name());
    assertTrue(FileName.of(TenantId.of("É".repeat(40))).length() < 255);
  }

  @Test
  void filesOfOthersAreServedByTheirBaseName() throws IOException {
    for (String fileName : new String[] {"one.db", "Two.sqlite", "three.x.sqlite3"}) {
      Files.createFile(data.resolve(fileName));
    }
    Files.createFile(data.resolve("one.db-wal"));
    Files.createFile(data.resolve("notes.txt"));
    Files.createFile(data.resolve(".hidden.db"));
    Files.createDirectory(data.resolve("folder.db"));
    Files.createFile(folder.resolve("outside.db"));
    assertEquals(Set.of(new TenantId("one"), new TenantId("Two"), new TenantId("three.x")), ids());
    assertTrue(directory.find(new TenantId("one")).orElseThrow().plain());
    for (String hidden : new String[] {"../outside", ".hidden", "folder", "notes", "two"}) {
      assertFalse(directory.find(new TenantId(hidden)).isPresent(), hidden);
    }
  }

  @Test
  void ofFilesWithTheSameBaseNameOneIsServed() throws IOException {
    Files.createFile(data.resolve("a.sqlite"));
    Files.createFile(data.resolve("a.db"));
    assertEquals(1, directory.list().count());
    assertEquals("a.db", directory.find(new TenantId("a")).orElseThrow().path().getFileName() + "");
  }

  @Test
  void renamingMovesTheFileAtOnce() throws IOException {
    TenantFile file = create("old");
    directory.rename(file, new TenantId("New/x"));
    assertEquals(Set.of(new TenantId("New/x")), ids());
    Files.createFile(data.resolve("p.sqlite3"));
    directory.rename(directory.find(new TenantId("p")).orElseThrow(), new TenantId("q"));
    assertTrue(Files.exists(data.resolve("q.sqlite3")));
    directory.rename(directory.find(new TenantId("q")).orElseThrow(), new TenantId("../q"));
    assertFalse(directory.find(new TenantId("../q")).orElseThrow().plain());
  }

  @Test
  void aLogLeftByACrashIsNotReplayedIntoANewFile() throws IOException {
    TenantFile place = directory.hashed(new TenantId("a"));
    Files.createDirectories(place.path().getParent());
    Files.writeString(place.writeAheadLog(), "stale");
    create("a");
    assertFalse(Files.exists(place.writeAheadLog()));
  }

  private Set<TenantId> ids() {
    try (Stream<TenantFile> list = directory.list()) {
      return list.map(TenantFile::id).collect(Collectors.toSet());
    }
  }
}
