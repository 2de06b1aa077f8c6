package dev.manylite.translator.bound;

import dev.manylite.translator.parse.tree.WindowSpecification.Bound.Kind;
import dev.manylite.translator.parse.tree.WindowSpecification.Frame.Exclusion;
import dev.manylite.translator.parse.tree.WindowSpecification.Frame.Mode;
import java.util.List;

/**
 * A window definition, names resolved.
 *
 * @param frame null for the default frame
 */
public record WindowFrame(List<BoundExpression> partitionBy, List<SortKey> orderBy, Frame frame) {

  /**
   * @param compared what bounds' limits are compared with: the ordering key, or what stands for it.
   *     Null where no bound has a limit
   */
  public record Frame(
      Mode mode, Bound start, Bound end, Exclusion exclusion, BoundExpression compared) {
    /** A bound has to be found by comparison, as SQLite can't add the offset to the key. */
    public boolean hasLimits() {
      return compared != null;
    }
  }

  /**
   * @param offset null unless the kind has one
   * @param limit the ordering key with the offset added or subtracted; null where SQLite can do it
   */
  public record Bound(Kind kind, BoundExpression offset, BoundExpression limit) {}
}
