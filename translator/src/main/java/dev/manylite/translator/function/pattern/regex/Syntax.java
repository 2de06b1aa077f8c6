package dev.manylite.translator.function.pattern.regex;

/** How a pattern is to be read and matched (manual, 9.7.3.4 and 9.7.3.5). */
public record Syntax(
    Flavor flavor,
    boolean ignoreCase,
    boolean expanded,
    boolean newlineStops,
    boolean newlineAnchors) {

  /** Basic (BRE), extended (ERE) and advanced (ARE) expressions, or a plain string. */
  public enum Flavor {
    BASIC,
    EXTENDED,
    ADVANCED,
    LITERAL
  }

  public static final Syntax ADVANCED = new Syntax(Flavor.ADVANCED, false, false, false, false);

  public Syntax with(Flavor newFlavor) {
    return new Syntax(newFlavor, ignoreCase, expanded, newlineStops, newlineAnchors);
  }

  public Syntax ignoringCase(boolean ignore) {
    return new Syntax(flavor, ignore, expanded, newlineStops, newlineAnchors);
  }

  public Syntax expanded(boolean isExpanded) {
    return new Syntax(flavor, ignoreCase, isExpanded, newlineStops, newlineAnchors);
  }

  /**
   * @param stops whether {@code .} and {@code [^…]} leave a newline out
   * @param anchors whether {@code ^} and {@code $} match at every line's ends
   */
  public Syntax newlines(boolean stops, boolean anchors) {
    return new Syntax(flavor, ignoreCase, expanded, stops, anchors);
  }

  /**
   * This with one more option letter of table 9.24; null where there is no such letter. The letters
   * b and e are the caller's: flags and embedded options take them differently.
   */
  public Syntax with(int letter) {
    return switch (letter) {
      case 'c' -> ignoringCase(false);
      case 'i' -> ignoringCase(true);
      case 'm', 'n' -> newlines(true, true);
      case 'p' -> newlines(true, false);
      case 'q' -> with(Flavor.LITERAL);
      case 's' -> newlines(false, false);
      case 't' -> expanded(false);
      case 'w' -> newlines(false, true);
      case 'x' -> expanded(true);
      default -> null;
    };
  }
}
