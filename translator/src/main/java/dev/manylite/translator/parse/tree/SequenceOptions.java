package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * The options of CREATE SEQUENCE, ALTER SEQUENCE and identity columns; null where not written.
 *
 * @param noMin NO MINVALUE was written; likewise {@code noMax}
 * @param restart RESTART was written, {@code restartWith} its value or null
 * @param ownedBy names of OWNED BY; empty for OWNED BY NONE
 */
public record SequenceOptions(
    TypeName type,
    Long start,
    Long increment,
    Long min,
    boolean noMin,
    Long max,
    boolean noMax,
    Long cache,
    Boolean cycle,
    boolean restart,
    Long restartWith,
    List<String> ownedBy,
    ObjectName sequenceName,
    int position)
    implements Node {
  public static final SequenceOptions NONE =
      new SequenceOptions(
          null, null, null, null, false, null, false, null, null, false, null, null, null, 0);
}
