package dev.manylite.translator.type.jsonpath;

import java.util.ArrayList;
import java.util.List;

/** A value or an operation, and the accessors that are applied to it one after the other. */
public record PathExpression(List<PathItem> items) {
  public PathExpression {
    items = List.copyOf(items);
  }

  static PathExpression of(PathItem item) {
    return new PathExpression(List.of(item));
  }

  /** This with more accessors. */
  PathExpression with(List<PathItem> accessors) {
    List<PathItem> all = new ArrayList<>(items);
    all.addAll(accessors);
    return new PathExpression(all);
  }

  PathItem head() {
    return items.get(0);
  }

  /** Whether an accessor follows the item at that place. */
  public boolean hasNext(int place) {
    return place + 1 < items.size();
  }
}
