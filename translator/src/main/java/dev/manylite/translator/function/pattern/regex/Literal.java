package dev.manylite.translator.function.pattern.regex;

import java.util.List;

/** A pattern that is a plain text, perhaps at the start or the end of the string or both. */
record Literal(String text, boolean atStart, boolean atEnd) {

  /** Null for other patterns. */
  static Literal of(Expr expr) {
    List<Expr> parts = expr instanceof Expr.Sequence sequence ? sequence.parts() : List.of(expr);
    int from = 0;
    int to = parts.size();
    boolean start = to > 0 && parts.get(0).equals(new Expr.Behind(CodePointSet.NONE, true));
    from += start ? 1 : 0;
    boolean end = to > from && parts.get(to - 1).equals(new Expr.Ahead(CodePointSet.NONE, true));
    to -= end ? 1 : 0;
    StringBuilder text = new StringBuilder();
    for (Expr part : parts.subList(from, to)) {
      int point = part instanceof Expr.Chars chars ? chars.set().single() : -1;
      if (!Character.isValidCodePoint(point)) {
        return null;
      }
      text.appendCodePoint(point);
    }
    return new Literal(text.toString(), start, end);
  }

  boolean matches(String string) {
    if (atStart) {
      return atEnd ? string.equals(text) : string.startsWith(text);
    }
    return atEnd ? string.endsWith(text) : string.contains(text);
  }
}
