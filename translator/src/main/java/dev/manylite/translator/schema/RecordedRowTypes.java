package dev.manylite.translator.schema;

import dev.manylite.translator.type.row.RowType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The OIDs of the types of PostgreSQL's own relations' rows, from {@code row-types.txt}. */
public record RecordedRowTypes(int oid, int arrayOid) {
  private static final Map<Integer, RecordedRowTypes> BY_RELATION = read();

  /** Null for a relation of the database's own. */
  public static RowType type(Relation relation) {
    RecordedRowTypes oids = BY_RELATION.get(relation.oid());
    return oids == null ? null : RowTypes.type(relation, oids.oid, oids.arrayOid);
  }

  private static Map<Integer, RecordedRowTypes> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RecordedRowTypes.class.getResourceAsStream("row-types.txt"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray())
          .collect(
              Collectors.toUnmodifiableMap(
                  numbers -> numbers[0], numbers -> new RecordedRowTypes(numbers[1], numbers[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
