package dev.manylite.translator.type.range;

/**
 * What CREATE TYPE … AS RANGE was told beside the subtype; null where nothing was said.
 *
 * @param collation of the subtype; all order by bytes
 * @param operatorClass of the subtype's order
 * @param difference the function of SUBTYPE_DIFF, which only an index would ask
 */
public record RangeOptions(String collation, String operatorClass, String difference) {
  public static final RangeOptions NONE = new RangeOptions(null, null, null);
}
