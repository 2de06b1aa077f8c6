package dev.manylite.translator.function.math;

import java.util.random.RandomGenerator;

/**
 * What {@code random()} takes its numbers from, and {@code setseed} starts anew: xoroshiro128**
 * seeded by splitmix64, so that a seed gives the numbers that PostgreSQL gives. A service of {@code
 * FunctionContext}; one session's, on its thread.
 */
public final class SessionRandom {
  private static final double SEED_RANGE = (1L << 52) - 1;

  private final RandomGenerator entropy;
  private long one;
  private long two;

  public SessionRandom(RandomGenerator entropy) {
    this.entropy = entropy;
  }

  /** From −1 to 1. */
  void seed(double seed) {
    long state = (long) (SEED_RANGE * seed);
    one = mixed(state + GAMMA);
    two = mixed(state + GAMMA + GAMMA);
  }

  double next() {
    while (one == 0 && two == 0) {
      one = entropy.nextLong();
      two = entropy.nextLong();
    }
    long value = Long.rotateLeft(one * 5, 7) * 9;
    long mix = two ^ one;
    one = Long.rotateLeft(one, 24) ^ mix ^ mix << 16;
    two = Long.rotateLeft(mix, 37);
    return (value >>> 12) * 0x1p-52;
  }

  private static final long GAMMA = 0x9E3779B97f4A7C15L;

  private static long mixed(long state) {
    long value = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
    value = (value ^ value >>> 27) * 0x94D049BB133111EBL;
    return value ^ value >>> 31;
  }
}
