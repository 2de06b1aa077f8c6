package dev.manylite.translator.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** PostgreSQL's own trigger functions (manual, 9.28). */
public enum BuiltInTrigger {
  SUPPRESS_REDUNDANT_UPDATES_TRIGGER(1291),
  TSVECTOR_UPDATE_TRIGGER(3752),
  TSVECTOR_UPDATE_TRIGGER_COLUMN(3753);

  private final int oid;

  BuiltInTrigger(int oid) {
    this.oid = oid;
  }

  /** As in PostgreSQL's pg_proc. */
  public int oid() {
    return oid;
  }

  public String functionName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<BuiltInTrigger> of(int oid) {
    return Arrays.stream(values()).filter(f -> f.oid == oid).findFirst();
  }

  public static Optional<BuiltInTrigger> named(String name) {
    return Arrays.stream(values()).filter(f -> f.functionName().equals(name)).findFirst();
  }
}
