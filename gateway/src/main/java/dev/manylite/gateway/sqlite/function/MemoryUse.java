package dev.manylite.gateway.sqlite.function;

import dev.manylite.translator.function.Memory;

/**
 * What one handle's function calls have taken. A call's memory goes back when the call ends, a
 * group's or frame's when its result is there; what a failed statement left goes back when no
 * statement runs on the handle any more.
 */
public abstract class MemoryUse implements Memory {
  /** Less is not worth counting. */
  static final int SMALL = 64 * 1024;

  /** An element of a parsed array or JSON: the reference, the object, the text's own array. */
  private static final int ELEMENT = 56;

  /** A text as SQLite has it, as bytes, as a String, and once more as the result. */
  private static final int COPIES = 3;

  private long held;

  /** From all handles' budget, or to it where negative; throws 53200. */
  protected abstract void change(long bytes);

  @Override
  public final void reserve(long bytes) {
    if (bytes > SMALL) {
      change(bytes);
      held += bytes;
    }
  }

  final void giveBack(long bytes) {
    if (bytes > 0) {
      change(-bytes);
      held -= bytes;
    }
  }

  /** To be given to {@link #endCall}. */
  final long beginCall() {
    return held;
  }

  final void endCall(long before) {
    if (held != before) {
      giveBack(held - before);
    }
  }

  /** No statement is being run any more. */
  public final void clear() {
    giveBack(held);
  }

  /** Room for the usual work on these arguments. */
  final void reserveFor(Object[] arguments) {
    long bytes = 0;
    for (Object argument : arguments) {
      if (argument instanceof String text && text.length() > SMALL) {
        bytes += (long) COPIES * text.length() + parsed(text);
      } else if (argument instanceof byte[] binary && binary.length > SMALL) {
        bytes += (long) COPIES * binary.length;
      }
    }
    reserve(bytes);
  }

  /** What becomes of a text that looks like an array or JSON when it is taken apart. */
  private static long parsed(String text) {
    char first = text.charAt(0);
    if (first != '[' && first != '{' && first != '/') {
      return 0;
    }
    long elements = 1;
    for (int at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
      elements++;
    }
    return elements * ELEMENT;
  }

  /** About what it takes to keep these values. */
  public static long size(Object[] values) {
    long bytes = 32;
    for (Object value : values) {
      if (value instanceof String text) {
        bytes += 48L + text.length();
      } else if (value instanceof byte[] binary) {
        bytes += 24L + binary.length;
      } else {
        bytes += 24;
      }
    }
    return bytes;
  }
}
