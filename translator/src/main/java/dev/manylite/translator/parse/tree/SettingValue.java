package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * One value of SET.
 *
 * @param text unquoted; TRUE, FALSE and ON in lower case; numbers with their sign
 * @param modifiers of an INTERVAL
 */
public record SettingValue(Kind kind, String text, List<String> modifiers, int position)
    implements Node {
  public enum Kind {
    /** A string or a word. */
    STRING,
    NUMBER,
    /** Of SET TIME ZONE. */
    INTERVAL
  }
}
