package dev.manylite.translator.function.pattern.regex;

import dev.manylite.translator.function.pattern.regex.Automaton.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A deterministic automaton that is built as texts are read: each of its states is a set of states
 * of an {@link Automaton}. Where too much has been built, everything is forgotten and building goes
 * on from there, so reading takes time in proportion to the text whatever the pattern.
 *
 * <p>Whether a match may end at a position can depend on the character ahead. So a state knows the
 * set before constraints are looked at, and an edge, for the character read next, says both whether
 * a match ends before it and which state follows. What is behind is in the state itself.
 */
final class Dfa {
  /** Tells whether a lookaround holds at a position. */
  interface Looks {
    boolean holds(Subject text, int look, int position);
  }

  private static final int MOST_NUMBERS = 1 << 17;
  private static final int MOST_SLOTS = 1024;
  private static final int DEAD = 1;

  /**
   * {@code idle} is a state to which nothing has been read that could begin a match.
   *
   * @param edges each its target's number, doubled, and one more if a match ends; 0 if not known
   *     yet
   */
  private record State(int[] members, int behind, boolean idle, int[] edges) {}

  private record Key(int[] members, int behind, boolean idle) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && behind == key.behind
          && idle == key.idle
          && Arrays.equals(members, key.members);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(members) + 2 * behind + (idle ? 1 : 0);
    }
  }

  private final Automaton automaton;
  private final boolean anywhere;
  private final Looks looks;
  private final Work work;
  private final int edge;

  /** The lookarounds that an edge depends on; each doubles the number of a state's edges. */
  private final int[] lookNumbers;

  private final int slots;
  private final Step remembered;

  /** Of each color the kind that constraints can tell apart, and one color of each kind. */
  private final int[] kinds;

  private final int[] ofKind;
  private final int[] startMembers;
  private final int[] starts;
  private final List<State> states = new ArrayList<>();
  private final Map<Key, Integer> numbers = new HashMap<>();
  private int size;
  private int flushes;
  private int read;
  private final int[] marks;
  private int mark;
  private final int[] stack;
  private int height;
  private final int[] found;
  private int count;

  /**
   * @param anywhere whether a match may begin at every position that is passed
   * @param edge the color of the text's edges
   */
  Dfa(Automaton automaton, boolean anywhere, int edge, Looks looks, Work work) {
    this.automaton = automaton;
    this.anywhere = anywhere;
    this.edge = edge;
    this.looks = looks;
    this.work = work;
    lookNumbers = lookNumbers(automaton);
    long all = (edge + 1L) << Math.min(lookNumbers.length, 20);
    slots = all > MOST_SLOTS && lookNumbers.length > 0 ? 0 : (int) all;
    remembered = automaton.backwards ? Step.AHEAD : Step.BEHIND;
    kinds = new int[edge + 1];
    ofKind = kinds();
    marks = new int[automaton.size()];
    stack = new int[automaton.size()];
    found = new int[automaton.size()];
    mark++;
    visit(automaton.start);
    collect();
    startMembers = members();
    starts = new int[ofKind.length];
    forget();
  }

  private static int[] lookNumbers(Automaton automaton) {
    BitSet all = new BitSet();
    for (int i = 0; i < automaton.size(); i++) {
      if (automaton.steps[i] == Step.LOOK) {
        all.set(automaton.other[i]);
      }
    }
    return all.stream().toArray();
  }

  private int[] kinds() {
    int count = 1;
    for (int i = 0; i < automaton.size(); i++) {
      if (automaton.steps[i] == remembered) {
        Map<Integer, Integer> inside = new HashMap<>();
        BitSet colors = automaton.colors[i];
        for (int c = colors.nextSetBit(0); c >= 0; c = colors.nextSetBit(c + 1)) {
          int next = count;
          int kind = inside.computeIfAbsent(kinds[c], k -> next);
          count = Math.max(count, kind + 1);
          kinds[c] = kind;
        }
      }
    }
    int[] one = new int[count];
    for (int c = 0; c <= edge; c++) {
      one[kinds[c]] = c;
    }
    return one;
  }

  /** How much {@link #longest} or {@link #shortest} read last. */
  int read() {
    return read;
  }

  /** Roughly how much memory it holds, in numbers. */
  int size() {
    return size + 8 * automaton.size();
  }

  /** The last position up to {@code limit} where a match from {@code begin} may end; −1. */
  int longest(Subject text, int begin, int limit, IntPredicate filter) {
    State state = start(text.behind(begin));
    int last = -1;
    int position = begin;
    while (true) {
      int next = edge(state, text, text.ahead(position), position);
      if ((next & 1) != 0 && (filter == null || filter.test(position))) {
        last = position;
      }
      if (position == limit || next >>> 1 == DEAD) {
        read = position - begin + 1;
        work.done(read);
        return last;
      }
      state = states.get(next >>> 1);
      position++;
    }
  }

  /** The first position from {@code least} to {@code limit}; −1. */
  int shortest(Subject text, int begin, int least, int limit, IntPredicate filter) {
    State state = start(text.behind(begin));
    int position = begin;
    while (true) {
      int next = edge(state, text, text.ahead(position), position);
      if ((next & 1) != 0 && position >= least && (filter == null || filter.test(position))) {
        read = position - begin + 1;
        work.done(read);
        return position;
      }
      if (position == limit || next >>> 1 == DEAD) {
        read = position - begin + 1;
        work.done(read);
        return -1;
      }
      state = states.get(next >>> 1);
      position++;
    }
  }

  /** Read backwards: where a match that ends at {@code end} may begin, from {@code least} on. */
  Positions beginnings(Subject text, int least, int end) {
    Positions all = new Positions(least, end);
    State state = start(text.ahead(end));
    for (int position = end; ; position--) {
      int next = edge(state, text, text.behind(position), position);
      if ((next & 1) != 0) {
        all.add(position);
      }
      if (position == least || next >>> 1 == DEAD) {
        work.done(end - position + 1);
        return all;
      }
      state = states.get(next >>> 1);
    }
  }

  /**
   * Where a match from {@code begin} may end, or, for automata that begin anywhere, one from there
   * on.
   */
  Positions ends(Subject text, int begin) {
    int end = text.length();
    Positions all = new Positions(begin, end);
    State state = start(text.behind(begin));
    for (int position = begin; ; position++) {
      int next = edge(state, text, text.ahead(position), position);
      if ((next & 1) != 0) {
        all.add(position);
      }
      if (position == end || next >>> 1 == DEAD) {
        work.done(end - begin + 1);
        return all;
      }
      state = states.get(next >>> 1);
    }
  }

  /**
   * The first position where a match ends that begins anywhere from {@code begin} on, in the lower
   * half, and a position in the upper half before which none of those can begin; −1 for none.
   */
  long search(Subject text, int begin) {
    State state = start(text.behind(begin));
    int idle = begin;
    for (int position = begin; ; position++) {
      if (state.idle()) {
        idle = position;
      }
      int next = edge(state, text, text.ahead(position), position);
      if ((next & 1) != 0) {
        work.done(position - begin + 1);
        return (long) idle << 32 | position;
      }
      if (position == text.length() || next >>> 1 == DEAD) {
        work.done(position - begin + 1);
        return -1;
      }
      state = states.get(next >>> 1);
    }
  }

  private State start(int behind) {
    int kind = kinds[behind];
    if (starts[kind] == 0) {
      int before = flushes;
      int number = number(startMembers, kind, true);
      if (before == flushes) {
        starts[kind] = number;
      }
      return states.get(number);
    }
    return states.get(starts[kind]);
  }

  private int edge(State state, Subject text, int color, int position) {
    int slot = color;
    if (lookNumbers.length > 0) {
      if (slots == 0) {
        return follow(state, text, color, position, -1);
      }
      for (int i = 0; i < lookNumbers.length; i++) {
        if (looks.holds(text, lookNumbers[i], position)) {
          slot += edge + 1 << i;
        }
      }
    }
    int next = state.edges()[slot];
    return next != 0 ? next : follow(state, text, color, position, slot);
  }

  private int follow(State state, Subject text, int color, int position, int slot) {
    mark++;
    height = 0;
    for (int member : state.members()) {
      visit(member);
    }
    boolean ends = false;
    count = 0;
    int steps = 0;
    while (height > 0) {
      int at = stack[--height];
      steps++;
      switch (automaton.steps[at]) {
        case FINAL -> ends = true;
        case READ -> {
          if (automaton.colors[at].get(color)) {
            found[count++] = automaton.next[at];
          }
        }
        case FORK -> {
          visit(automaton.next[at]);
          visit(automaton.other[at]);
        }
        case LOOK -> {
          if (looks.holds(text, automaton.other[at], position)) {
            visit(automaton.next[at]);
          }
        }
        default -> {
          int seen = automaton.steps[at] == remembered ? ofKind[state.behind()] : color;
          if (automaton.colors[at].get(seen)) {
            visit(automaton.next[at]);
          }
        }
      }
    }
    int before = flushes;
    int target = color == edge ? DEAD : target(color);
    work.done(steps + count);
    int next = target << 1 | (ends ? 1 : 0);
    if (slot >= 0 && before == flushes) {
      state.edges()[slot] = next;
    }
    return next;
  }

  /** The number of the state for what was {@link #found} and is reached from there. */
  private int target(int color) {
    int read = count;
    mark++;
    height = 0;
    for (int i = 0; i < read; i++) {
      visit(found[i]);
    }
    if (anywhere) {
      visit(automaton.start);
    }
    collect();
    return count == 0 ? DEAD : number(members(), kinds[color], read == 0);
  }

  private void visit(int state) {
    if (marks[state] != mark) {
      marks[state] = mark;
      stack[height++] = state;
    }
  }

  /** Goes through forks from what is on the stack; all else is {@link #found}. */
  private void collect() {
    count = 0;
    while (height > 0) {
      int at = stack[--height];
      if (automaton.steps[at] == Step.FORK) {
        visit(automaton.next[at]);
        visit(automaton.other[at]);
      } else {
        found[count++] = at;
      }
    }
  }

  private int[] members() {
    int[] members = Arrays.copyOf(found, count);
    Arrays.sort(members);
    return members;
  }

  private int number(int[] members, int behind, boolean idle) {
    Key key = new Key(members, behind, idle);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    if (size + members.length + slots > MOST_NUMBERS && states.size() > DEAD + 2) {
      forget();
    }
    size += members.length + slots + 16;
    states.add(new State(members, behind, idle, new int[slots]));
    numbers.put(key, states.size() - 1);
    return states.size() - 1;
  }

  private void forget() {
    flushes++;
    states.clear();
    numbers.clear();
    Arrays.fill(starts, 0);
    states.add(null);
    states.add(new State(new int[0], 0, false, new int[slots]));
    size = 0;
  }
}
