package dev.manylite.translator.function;

import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.type.TypeContext;
import java.time.Instant;

/** What a function may know of the session that calls it. Valid on the session's thread only. */
public interface FunctionContext {
  TypeContext types();

  Catalog catalog();

  Instant statementTime();

  /** The wall clock now, for clock_timestamp(). */
  Instant clockTime();

  String currentUser();

  String sessionUser();

  /** current_setting; null where there is no such parameter. */
  String setting(String name);

  /** set_config; returns the new value. */
  String setSetting(String name, String value, boolean local);

  Sequences sequences();

  /** Random bits for random(), gen_random_uuid(). */
  java.util.random.RandomGenerator random();

  /** A service of the gateway (sizes, activity, locks …) by its interface; 0A000 if it has none. */
  <T> T service(Class<T> type);

  /** What the body may allocate. */
  default Memory memory() {
    return Memory.UNMETERED;
  }

  /** Throws 57014 once the statement is cancelled or out of time; long-running bodies call it. */
  void checkCanceled();

  /** nextval and its kin over a sequence's OID (manual, 9.17). */
  interface Sequences {
    long nextval(int oid);

    /** The same for an identity column: who may insert into the table may draw. */
    default long nextOfColumn(int oid) {
      return nextval(oid);
    }

    long currval(int oid);

    long lastval();

    long setval(int oid, long value, boolean called);

    /** What nextval gave last, in whatever session; null before the first one. */
    default Long lastValue(int oid) {
      return isCalled(oid) ? last(oid) : null;
    }

    /** last_value of the sequence's row: what nextval gave, or will give first. */
    long last(int oid);

    /** is_called of the sequence's row. */
    boolean isCalled(int oid);
  }
}
