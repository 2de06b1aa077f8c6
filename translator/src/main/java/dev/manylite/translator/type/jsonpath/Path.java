package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.StackDepth;

/**
 * A whole path (manual, 9.16.2).
 *
 * @param strict whether structural errors are errors (manual, 9.16.2.2)
 */
public record Path(boolean strict, PathExpression expression) {

  /**
   * @throws SqlFault 22P02 for nothing at all, 42601 for what is no path, 2201B …
   */
  public static Path parse(String text) {
    try {
      Path path = PathParser.parse(text);
      PathRules.check(path.expression());
      return path;
    } catch (StackOverflowError e) {
      throw StackDepth.exceeded();
    }
  }

  /** As PostgreSQL prints it. */
  public String print() {
    return print(false);
  }

  /** As PostgreSQL prints it, but so that it always reads as the same path again. */
  public String printUnambiguously() {
    return print(true);
  }

  private String print(boolean unambiguous) {
    try {
      return PathText.print(this, unambiguous);
    } catch (StackOverflowError e) {
      throw StackDepth.exceeded();
    }
  }
}
