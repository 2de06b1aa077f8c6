package dev.manylite.translator.function.pattern.regex;

/** The automata of one matcher, made when they are first needed. */
final class Automata implements Dfa.Looks {
  private final Program program;
  private final Work work;
  private final Dfa[] forwards;
  private final Dfa[] backwards;
  private final Dfa[] repeatedBackwards;
  private final Dfa[] looks;
  private Dfa search;
  private LeftmostStart leftmost;

  Automata(Program program, Work work) {
    this.program = program;
    this.work = work;
    int nodes = program.parsed().nodes();
    forwards = new Dfa[nodes];
    backwards = new Dfa[nodes];
    repeatedBackwards = new Dfa[nodes];
    looks = new Dfa[program.parsed().lookarounds().size()];
  }

  private Dfa dfa(Expr language, boolean anywhere, boolean backward) {
    Automaton automaton = Automaton.of(language, program.colors(), backward);
    return new Dfa(automaton, anywhere, program.colors().count(), this, work);
  }

  /** The whole pattern, beginning anywhere. */
  Dfa search() {
    if (search == null) {
      search = dfa(program.tree().language, true, false);
    }
    return search;
  }

  LeftmostStart leftmost() {
    if (leftmost == null) {
      Automaton automaton = Automaton.of(program.tree().language, program.colors(), false);
      leftmost = new LeftmostStart(automaton, this, work);
    }
    return leftmost;
  }

  Dfa forwards(Node node) {
    if (forwards[node.id] == null) {
      forwards[node.id] = dfa(node.language, false, false);
    }
    return forwards[node.id];
  }

  Dfa backwards(Node node) {
    if (backwards[node.id] == null) {
      backwards[node.id] = dfa(node.language, false, true);
    }
    return backwards[node.id];
  }

  /** Any number of the node's matches, read backwards. */
  Dfa repeatedBackwards(Node node) {
    if (repeatedBackwards[node.id] == null) {
      Expr repeated = new Expr.Repetition(node.language, 0, Expr.Repetition.UNLIMITED);
      repeatedBackwards[node.id] = dfa(repeated, false, true);
    }
    return repeatedBackwards[node.id];
  }

  @Override
  public boolean holds(Subject text, int look, int position) {
    Positions where = text.look(look);
    Lookaround around = program.parsed().lookarounds().get(look);
    if (where == null) {
      if (looks[look] == null) {
        looks[look] = dfa(around.body(), true, around.ahead());
      }
      where =
          around.ahead()
              ? looks[look].beginnings(text, 0, text.length())
              : looks[look].ends(text, 0);
      text.setLook(look, where);
    }
    return where.test(position) != around.negative();
  }

  /** Roughly how much memory has been built up, in numbers. */
  long size() {
    long size = search == null ? 0 : search.size();
    for (Dfa[] all : new Dfa[][] {forwards, backwards, repeatedBackwards, looks}) {
      for (Dfa each : all) {
        size += each == null ? 0 : each.size();
      }
    }
    return size;
  }
}
