package dev.manylite.translator.type.enums;

/**
 * A value of an enum (pg_enum).
 *
 * @param order enumsortorder: where it stands among the others; a fraction where it came between
 *     two
 * @param origin how it came to be
 */
public record EnumLabel(int oid, String label, float order, Origin origin) {
  /** What says whether it may be used. */
  public enum Origin {
    /** With its type: usable at once. */
    CREATED,
    /** By ALTER TYPE: usable once that is committed. */
    ADDED,
    /** By ALTER TYPE in this transaction. */
    UNCOMMITTED
  }
}
