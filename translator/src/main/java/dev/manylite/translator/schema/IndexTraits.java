package dev.manylite.translator.schema;

import java.util.List;
import java.util.Map;

/**
 * What SQLite has no word for in an index (pg_index, pg_class.reloptions).
 *
 * @param immediate false where it carries a deferrable key, which is on record with the constraint:
 *     equal keys may be there for a while
 * @param nullsNotDistinct UNIQUE NULLS NOT DISTINCT
 * @param valid false for an index of a partitioned table that a partition has none for
 * @param clustered CLUSTER ON
 * @param replicaIdentity REPLICA IDENTITY USING INDEX
 * @param options storage parameters as {@code name=value}
 * @param statistics statistics targets by the key's number
 * @param words the words of its tsvectors are kept ({@link WordTable}); not on record, the file
 *     shows it
 */
public record IndexTraits(
    boolean immediate,
    boolean nullsNotDistinct,
    boolean valid,
    boolean clustered,
    boolean replicaIdentity,
    List<String> options,
    Map<Integer, Integer> statistics,
    boolean words) {
  /** Of an ordinary index. */
  public static final IndexTraits NONE =
      new IndexTraits(true, false, true, false, false, List.of(), Map.of(), false);

  public IndexTraits {
    options = List.copyOf(options);
    statistics = Map.copyOf(statistics);
  }

  public IndexTraits withImmediate(boolean other) {
    return new IndexTraits(
        other, nullsNotDistinct, valid, clustered, replicaIdentity, options, statistics, words);
  }

  public IndexTraits withNullsNotDistinct(boolean other) {
    return new IndexTraits(
        immediate, other, valid, clustered, replicaIdentity, options, statistics, words);
  }

  public IndexTraits withValid(boolean other) {
    return new IndexTraits(
        immediate, nullsNotDistinct, other, clustered, replicaIdentity, options, statistics, words);
  }

  public IndexTraits withClustered(boolean other) {
    return new IndexTraits(
        immediate, nullsNotDistinct, valid, other, replicaIdentity, options, statistics, words);
  }

  public IndexTraits withReplicaIdentity(boolean other) {
    return new IndexTraits(
        immediate, nullsNotDistinct, valid, clustered, other, options, statistics, words);
  }

  public IndexTraits withOptions(List<String> other) {
    return new IndexTraits(
        immediate, nullsNotDistinct, valid, clustered, replicaIdentity, other, statistics, words);
  }

  public IndexTraits withStatistics(Map<Integer, Integer> other) {
    return new IndexTraits(
        immediate, nullsNotDistinct, valid, clustered, replicaIdentity, options, other, words);
  }

  public IndexTraits withWords(boolean other) {
    return new IndexTraits(
        immediate, nullsNotDistinct, valid, clustered, replicaIdentity, options, statistics, other);
  }
}
