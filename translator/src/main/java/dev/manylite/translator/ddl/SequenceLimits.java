package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.SequenceOptions;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;

/** A sequence's options with their defaults and the checks between them ({@code init_params}). */
final class SequenceLimits {
  private SequenceLimits() {}

  /**
   * @param fresh for CREATE: what is not written has its default; else it stays
   */
  static Sequence apply(Sequence before, PgType type, SequenceOptions options, boolean fresh) {
    long increment =
        options.increment() != null ? options.increment() : fresh ? 1 : before.increment();
    if (increment == 0) {
      throw invalid("INCREMENT must not be zero");
    }
    boolean ascending = increment > 0;
    boolean retyped = !fresh && type != before.type();
    long max =
        limit(
            options.max(), options.noMax() || fresh, ascending ? highest(type) : -1, before.max());
    if (retyped && options.max() == null && before.max() == highest(before.type())) {
      max = highest(type);
    }
    long min =
        limit(options.min(), options.noMin() || fresh, ascending ? 1 : lowest(type), before.min());
    if (retyped && options.min() == null && before.min() == lowest(before.type())) {
      min = lowest(type);
    }
    checkRange("MAXVALUE", max, type);
    checkRange("MINVALUE", min, type);
    if (min >= max) {
      throw invalid("MINVALUE (" + min + ") must be less than MAXVALUE (" + max + ")");
    }
    long start =
        options.start() != null
            ? options.start()
            : fresh ? (ascending ? min : max) : before.start();
    long cache = options.cache() != null ? options.cache() : fresh ? 1 : before.cache();
    if (cache <= 0) {
      throw invalid("CACHE (" + cache + ") must be greater than zero");
    }
    boolean cycle = options.cycle() != null ? options.cycle() : !fresh && before.cycle();
    Sequence changed =
        new Sequence(
            before.oid(),
            before.schema(),
            before.name(),
            type,
            start,
            increment,
            min,
            max,
            cache,
            cycle,
            before.ownerTable(),
            before.ownerColumn(),
            before.comment());
    checkWithin("START", start, changed);
    return changed;
  }

  private static long limit(Long written, boolean byDefault, long otherwise, long before) {
    return written != null ? written : byDefault ? otherwise : before;
  }

  static void checkWithin(String option, long value, Sequence sequence) {
    if (value < sequence.min()) {
      throw invalid(
          option + " value (" + value + ") cannot be less than MINVALUE (" + sequence.min() + ")");
    }
    if (value > sequence.max()) {
      throw invalid(
          option
              + " value ("
              + value
              + ") cannot be greater than MAXVALUE ("
              + sequence.max()
              + ")");
    }
  }

  private static void checkRange(String option, long value, PgType type) {
    if (value > highest(type) || value < lowest(type)) {
      throw invalid(
          option + " (" + value + ") is out of range for sequence data type " + type.sqlName());
    }
  }

  private static long highest(PgType type) {
    if (type == Types.INT2) {
      return Short.MAX_VALUE;
    }
    return type == Types.INT4 ? Integer.MAX_VALUE : Long.MAX_VALUE;
  }

  private static long lowest(PgType type) {
    if (type == Types.INT2) {
      return Short.MIN_VALUE;
    }
    return type == Types.INT4 ? Integer.MIN_VALUE : Long.MIN_VALUE;
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, message);
  }

  static Sequence owned(Sequence s, String table, String column) {
    return new Sequence(
        s.oid(),
        s.schema(),
        s.name(),
        s.type(),
        s.start(),
        s.increment(),
        s.min(),
        s.max(),
        s.cache(),
        s.cycle(),
        table,
        column,
        s.comment());
  }

  static Sequence named(Sequence s, String schema, String name) {
    return new Sequence(
        s.oid(),
        schema,
        name,
        s.type(),
        s.start(),
        s.increment(),
        s.min(),
        s.max(),
        s.cache(),
        s.cycle(),
        s.ownerTable(),
        s.ownerColumn(),
        s.comment());
  }

  static Sequence commented(Sequence s, String comment) {
    return new Sequence(
        s.oid(),
        s.schema(),
        s.name(),
        s.type(),
        s.start(),
        s.increment(),
        s.min(),
        s.max(),
        s.cache(),
        s.cycle(),
        s.ownerTable(),
        s.ownerColumn(),
        comment);
  }
}
