package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * An option of CREATE or ALTER FUNCTION.
 *
 * @param name {@code as}, {@code language}, {@code volatility}, {@code strict}, {@code security},
 *     {@code leakproof}, {@code window}, {@code cost}, {@code rows}, {@code support}, {@code
 *     parallel}, {@code set}, {@code reset}, {@code transform}
 * @param values what it is set to, in words
 * @param setting of SET and RESET; else null
 */
public record RoutineOption(
    String name, List<String> values, UtilityStatement setting, int position) implements Node {
  public String value() {
    return values.get(0);
  }
}
