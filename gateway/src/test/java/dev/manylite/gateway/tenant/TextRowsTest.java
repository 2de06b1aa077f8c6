package dev.manylite.gateway.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextRowsTest {
  private static final int FIELDS = 3;

  private static TextRows<List<String>> next(
      TextRows<List<String>> before, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (String field : row) {
        text.append(field == null ? "\u0001" : field).append('\0');
      }
    }
    return before.next(
        text.toString().getBytes(UTF_8), FIELDS, fields -> Arrays.asList(fields.clone()));
  }

  private static List<String> row(Random random) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < FIELDS; i++) {
      String field = "xé".repeat(random.nextInt(4)) + random.nextInt(3);
      row.add(random.nextInt(5) == 0 ? null : random.nextInt(5) == 0 ? "" : field);
    }
    return row;
  }

  @Test
  void whateverChangesTheRowsAreThoseOfTheText() {
    Random random = new Random(7);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 8_000; i++) {
      rows.add(row(random));
    }
    TextRows<List<String>> read = next(TextRows.none(), rows);
    assertEquals(rows, read.rows());
    int kept = 0;
    for (int change = 0; change < 300; change++) {
      int at = random.nextInt(rows.size());
      for (int i = 0; i <= random.nextInt(3); i++) {
        switch (random.nextInt(4)) {
          case 0 -> rows.add(at, row(random));
          case 1 -> rows.add(row(random));
          case 2 -> rows.remove(Math.min(at, rows.size() - 1));
          default -> rows.set(Math.min(at, rows.size() - 1), row(random));
        }
      }
      IdentityHashMap<List<String>, Boolean> before = new IdentityHashMap<>();
      read.rows().forEach(r -> before.put(r, true));
      read = next(read, rows);
      assertEquals(rows, read.rows());
      kept += (int) read.rows().stream().filter(before::containsKey).count();
    }
    assertTrue(kept > 300 * rows.size() / 4, "taken over: " + kept);
  }

  @Test
  void theSameTextGivesTheSame() {
    Random random = new Random(8);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 8_000; i++) {
      rows.add(row(random));
    }
    TextRows<List<String>> read = next(TextRows.none(), rows);
    assertSame(read, next(read, rows));
    assertEquals(List.of(), next(read, List.of()).rows());
  }
}
