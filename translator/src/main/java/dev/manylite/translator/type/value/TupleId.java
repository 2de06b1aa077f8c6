package dev.manylite.translator.type.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tid as one number: the block, then 16 bits of offset. */
public final class TupleId {
  private static final Pattern PAIR =
      Pattern.compile("[^(,)]*\\(\\s*([+-]?\\d{1,18}),\\s*\\+?(\\d{1,18})\\).*", Pattern.DOTALL);
  private static final long MAX_BLOCK = 0xffffffffL;
  private static final long MAX_OFFSET = 0xffff;

  private TupleId() {}

  /** Of what a user typed; negative blocks wrap around, as in PostgreSQL. */
  public static Optional<Long> read(String text) {
    Matcher pair = PAIR.matcher(text);
    if (!pair.matches()) {
      return Optional.empty();
    }
    long block = Long.parseLong(pair.group(1));
    long offset = Long.parseLong(pair.group(2));
    return block < Integer.MIN_VALUE || block > MAX_BLOCK || offset > MAX_OFFSET
        ? Optional.empty()
        : Optional.of((block & MAX_BLOCK) << 16 | offset);
  }

  /** Of a runtime value. */
  public static long parse(String runtime) {
    return read(runtime).orElseThrow(IllegalArgumentException::new);
  }

  public static String print(long id) {
    return "(" + (id >>> 16) + "," + (id & MAX_OFFSET) + ")";
  }
}
