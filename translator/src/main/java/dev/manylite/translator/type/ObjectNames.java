package dev.manylite.translator.type;

/** What the reg* types resolve by: names of catalog objects ↔ their OIDs. */
public interface ObjectNames {
  /**
   * The OID of {@code name}, parsed and looked up as the reg type {@code regType} (regclass,
   * regtype, regproc, regnamespace …) does.
   *
   * @throws dev.manylite.translator.fault.SqlFault 42P01, 42704, 42883 where there is none
   */
  int oid(String regType, String name);

  /** The name to print, quoted and qualified as PostgreSQL does; null where there is none. */
  String name(String regType, int oid);
}
