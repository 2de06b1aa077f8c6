package dev.manylite.translator.function.pattern.regex;

import dev.manylite.translator.function.pattern.regex.Automaton.Step;

/**
 * Finds where the leftmost match begins in one pass, by carrying along with each state of the
 * automaton the first position from which it is reached. Slower by far than a {@link Dfa} where few
 * beginnings are to be tried, but its time is in proportion to the text where there are many.
 */
final class LeftmostStart {
  private final Automaton automaton;
  private final Dfa.Looks looks;
  private final Work work;
  private final int[] marks;
  private int mark;
  private int[] states;
  private int[] begins;
  private int count;
  private int[] nextStates;
  private int[] nextBegins;
  private int nextCount;
  private final int[] stack;

  LeftmostStart(Automaton automaton, Dfa.Looks looks, Work work) {
    this.automaton = automaton;
    this.looks = looks;
    this.work = work;
    int size = automaton.size();
    marks = new int[size];
    states = new int[size];
    begins = new int[size];
    nextStates = new int[size];
    nextBegins = new int[size];
    stack = new int[size];
  }

  /** The first position from {@code from} on where a match begins; −1 for none. */
  int find(Subject text, int from) {
    int best = -1;
    count = 0;
    for (int position = from; ; position++) {
      mark++;
      nextCount = 0;
      // What is carried along is in the order of its beginnings, so the first to arrive is best.
      for (int i = 0; i < count && (best < 0 || begins[i] < best); i++) {
        if (follow(text, position, states[i], begins[i])) {
          best = begins[i];
        }
      }
      if (best < 0 && follow(text, position, automaton.start, position)) {
        best = position;
      }
      work.done(count + nextCount + 1);
      if (position == text.length() || best >= 0 && nextCount == 0) {
        return best;
      }
      swap();
    }
  }

  /** Whether a match ends here. */
  private boolean follow(Subject text, int position, int state, int begin) {
    boolean ends = false;
    int height = 0;
    if (marks[state] != mark) {
      marks[state] = mark;
      stack[height++] = state;
    }
    int color = text.ahead(position);
    while (height > 0) {
      int at = stack[--height];
      boolean on;
      switch (automaton.steps[at]) {
        case FINAL -> {
          ends = true;
          continue;
        }
        case READ -> {
          if (automaton.colors[at].get(color)) {
            nextStates[nextCount] = automaton.next[at];
            nextBegins[nextCount++] = begin;
          }
          continue;
        }
        case LOOK -> on = looks.holds(text, automaton.other[at], position);
        case AHEAD -> on = automaton.colors[at].get(color);
        case BEHIND -> on = automaton.colors[at].get(text.behind(position));
        default -> on = true;
      }
      if (on) {
        height = push(automaton.next[at], height);
        if (automaton.steps[at] == Step.FORK) {
          height = push(automaton.other[at], height);
        }
      }
    }
    return ends;
  }

  private int push(int state, int height) {
    if (marks[state] == mark) {
      return height;
    }
    marks[state] = mark;
    stack[height] = state;
    return height + 1;
  }

  private void swap() {
    int[] turned = states;
    states = nextStates;
    nextStates = turned;
    turned = begins;
    begins = nextBegins;
    nextBegins = turned;
    count = nextCount;
  }
}
