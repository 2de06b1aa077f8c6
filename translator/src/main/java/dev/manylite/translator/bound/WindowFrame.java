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

  public record Frame(Mode mode, Bound start, Bound end, Exclusion exclusion) {}

  /** offset null unless the kind has one. */
  public record Bound(Kind kind, BoundExpression offset) {}
}
