package dev.manylite.gateway.tenant;

import dev.manylite.translator.ddl.ObjectRow;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Sequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sequence's state, as {@code SELECT last_value, is_called FROM sequence} shows it.
 *
 * @param called false: the next value is {@code last} itself
 */
public record SequenceState(long last, boolean called) {
  /** SEQUENCE_GENERATOR_LIMIT_EXCEEDED. */
  private static final String LIMIT_EXCEEDED = "2200H";

  private static final Pattern LAST = Pattern.compile("\"last_value\"\\s*:\\s*(-?\\d+)");
  private static final Pattern CALLED = Pattern.compile("\"is_called\"\\s*:\\s*(true|false)");

  static SequenceState start(Sequence sequence) {
    return new SequenceState(sequence.start(), false);
  }

  /** The state after one nextval, whose value is its {@code last}. */
  SequenceState next(Sequence sequence) {
    if (!called) {
      return new SequenceState(last, true);
    }
    boolean up = sequence.increment() > 0;
    long limit = up ? sequence.max() : sequence.min();
    // Differences of longs may overflow; as unsigned numbers they are right.
    long room = up ? limit - last : last - limit;
    long step = up ? sequence.increment() : -sequence.increment();
    if (Long.compareUnsigned(room, step) >= 0) {
      return new SequenceState(last + sequence.increment(), true);
    }
    if (sequence.cycle()) {
      return new SequenceState(up ? sequence.min() : sequence.max(), true);
    }
    throw new SqlFault(
        LIMIT_EXCEEDED,
        String.format(
            "nextval: reached %s value of sequence \"%s\" (%d)",
            up ? "maximum" : "minimum", sequence.name(), limit));
  }

  String toJson() {
    return "{\"last_value\":" + last + ",\"is_called\":" + called + "}";
  }

  static Optional<SequenceState> parse(ObjectRow row) {
    Matcher value = LAST.matcher(row.definition());
    Matcher flag = CALLED.matcher(row.definition());
    return value.find() && flag.find()
        ? Optional.of(
            new SequenceState(Long.parseLong(value.group(1)), flag.group(1).equals("true")))
        : Optional.empty();
  }
}
