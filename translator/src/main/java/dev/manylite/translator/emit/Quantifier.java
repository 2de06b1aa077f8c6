package dev.manylite.translator.emit;

/**
 * ANY and ALL over rows of one column {@code b}, 0, 1 or NULL each, in three-valued logic (manual,
 * 9.24.3 and 9.24.4).
 */
final class Quantifier {
  private Quantifier() {}

  /**
   * @param rows what stands after FROM
   */
  static String over(boolean all, String test, String rows) {
    return "(SELECT CASE WHEN "
        + (all ? "min(b) = 0 THEN 0" : "max(b) = 1 THEN 1")
        + " WHEN count(*) > count(b) THEN NULL ELSE "
        + (all ? "1" : "0")
        + " END FROM (SELECT "
        + test
        + " AS b FROM "
        + rows
        + "))";
  }
}
