package dev.manylite.tests.dump;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What pg_dump wrote, without what may differ between two databases that are the same. */
final class DumpText {
  private DumpText() {}

  /** Versions and keys are left out; the rows of a table stand in order, as none is promised. */
  static String comparable(String dump) {
    List<String> lines = new ArrayList<>();
    List<String> rows = null;
    for (String line : dump.split("\n")) {
      if (rows != null && line.equals("\\.")) {
        Collections.sort(rows);
        lines.addAll(rows);
        rows = null;
      }
      boolean changing =
          line.startsWith("\\restrict ")
              || line.startsWith("\\unrestrict ")
              || line.startsWith("-- Dumped ");
      if (rows != null) {
        rows.add(line);
      } else if (!changing) {
        // What a password was mixed with is drawn anew each time that it is set.
        lines.add(line.replaceFirst("PASSWORD 'SCRAM-[^']*'", "PASSWORD '...'"));
      }
      if (line.startsWith("COPY ") && line.endsWith(" FROM stdin;")) {
        rows = new ArrayList<>();
      }
    }
    return String.join("\n", lines);
  }
}
