package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Schema;
import java.util.List;

/**
 * What carries a definition statement out.
 *
 * @param tag the command tag, e.g. {@code CREATE TABLE}; for {@code SELECT} the rows of the {@link
 *     Step.Run} follow
 * @param steps in order, inside the write transaction; the gateway raises {@code PRAGMA
 *     schema_version} after the last one where {@code steps} is not empty
 * @param after the schema as it will be; reading the file again gives the same
 */
public record SchemaChange(String tag, List<Step> steps, Schema after) {
  public SchemaChange {
    steps = List.copyOf(steps);
  }
}
