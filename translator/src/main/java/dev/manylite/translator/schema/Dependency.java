package dev.manylite.translator.schema;

/** That one object needs another (manual, 53.18; pg_depend). */
public record Dependency(CatalogObject object, CatalogObject on, Kind kind) {
  /** What becomes of the object when the other one is dropped. */
  public enum Kind {
    NORMAL('n'),
    /** It goes too, without CASCADE. */
    AUTO('a'),
    /** It is a part of the other. */
    INTERNAL('i'),
    /** It is a part of that of the partitioned table. */
    PARTITION_PRIMARY('P'),
    /** It is a part of that of the partition. */
    PARTITION_SECONDARY('S');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    /** As in deptype. */
    public char letter() {
      return letter;
    }
  }
}
