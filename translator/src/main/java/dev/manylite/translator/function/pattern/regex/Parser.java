package dev.manylite.translator.function.pattern.regex;

import dev.manylite.translator.function.pattern.regex.Syntax.Flavor;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the tree of a pattern (manual, 9.7.3.1 and 9.7.3.5). A branch's pieces stay together in
 * one plain node until a piece comes that must be told apart (parentheses, a back reference, a
 * change of preference): then the branch is what came before, followed by that piece and the rest.
 */
final class Parser {
  /** Deeper patterns could overflow the stack; PostgreSQL's overflows a little later. */
  private static final int DEEPEST = 1500;

  private final Syntax syntax;
  private final Lexer lexer;
  private final Atoms atoms;
  private final List<Lookaround> lookarounds = new ArrayList<>();
  private final List<Node> groups = new ArrayList<>();
  private int depth;

  private Parser(int[] pattern, Syntax given) {
    Prefix prefix = Prefix.read(pattern, given);
    syntax = prefix.syntax();
    lexer = new Lexer(syntax, new Source(pattern, prefix.length()));
    atoms = new Atoms(syntax, lexer);
    groups.add(null);
  }

  static Parsed parse(String pattern, Syntax syntax) {
    Parser parser = new Parser(pattern.codePoints().toArray(), syntax);
    Node tree = parser.alternatives(Token.FINISH, false);
    return new Parsed(
        tree,
        parser.groups.size() - 1,
        tree.number(0),
        parser.lookarounds,
        parser.syntax.ignoreCase());
  }

  /** Branches with bars between them; more than one prefer the longer match. */
  private Node alternatives(Token stopper, boolean inLookaround) {
    if (++depth > DEEPEST) {
      throw RegexFault.tooComplex();
    }
    List<Node> branches = new ArrayList<>();
    int bits = Preference.LONGER;
    do {
      Node branch = branch(stopper, inLookaround);
      branches.add(branch);
      bits |= Preference.inherited(bits | branch.bits);
    } while (lexer.accept(Token.BAR));
    if (!lexer.at(stopper)) {
      throw unbalanced();
    }
    depth--;
    if (branches.size() == 1) {
      return branches.get(0);
    }
    Expr language = new Expr.Alternatives(branches.stream().map(b -> b.language).toList());
    return Preference.needsDissection(bits)
        ? new Node(Node.Kind.ALTERNATION, bits, language, branches.toArray(Node[]::new))
        : Node.plain(bits, language);
  }

  private static RuntimeException unbalanced() {
    return RegexFault.invalid("parentheses () not balanced");
  }

  private boolean branchEnds(Token stopper) {
    return lexer.at(Token.BAR) || lexer.at(stopper) || lexer.at(Token.FINISH);
  }

  private Node branch(Token stopper, boolean inLookaround) {
    List<Expr> parts = new ArrayList<>();
    int bits = 0;
    while (!branchEnds(stopper)) {
      Expr constraint = constraint();
      if (constraint != null) {
        parts.add(constraint);
        continue;
      }
      boolean refers = lexer.at(Token.BACK_REFERENCE);
      boolean captures = lexer.at(Token.OPEN) && lexer.value() == 1 && !inLookaround;
      Node atom = atom(inLookaround);
      Quantifier times = Quantifier.read(lexer);
      if (times.most() == 0) {
        continue;
      }
      int all = bits | times.preference() | atom.bits;
      if (refers || captures || Preference.needsDissection(Preference.inherited(all))) {
        Node before = parts.isEmpty() ? null : Node.plain(bits, Expr.sequence(parts));
        int pieceBits = Preference.combined(times.preference(), atom.bits);
        return rest(before, quantified(atom, refers, times), pieceBits, stopper, inLookaround);
      }
      parts.add(times.of(atom.language));
      bits = all;
    }
    return Node.plain(bits, Expr.sequence(parts));
  }

  /** What came before (null for nothing), the piece, and what is still to be read of the branch. */
  private Node rest(Node before, Node piece, int pieceBits, Token stopper, boolean inLookaround) {
    int beforeBits = before == null ? 0 : before.bits;
    if (branchEnds(stopper)) {
      return before == null
          ? piece
          : concatenation(beforeBits | Preference.combined(beforeBits, piece.bits), before, piece);
    }
    if (++depth > DEEPEST) {
      throw RegexFault.tooComplex();
    }
    Node after = branch(stopper, inLookaround);
    depth--;
    int tailBits = pieceBits | Preference.combined(pieceBits, after.bits);
    int bits = beforeBits | Preference.combined(beforeBits, tailBits);
    if (before == null) {
      return concatenation(bits, piece, after);
    }
    int plainBits = Preference.inherited(piece.bits | after.bits);
    boolean plain =
        piece.kind == Node.Kind.PLAIN
            && after.kind == Node.Kind.PLAIN
            && !Preference.needsDissection(plainBits);
    Node tail =
        plain
            ? Node.plain(
                Preference.combined(piece.bits, after.bits),
                Expr.sequence(List.of(piece.language, after.language)))
            : concatenation(tailBits, piece, after);
    return concatenation(bits, before, tail);
  }

  private static Node concatenation(int bits, Node left, Node right) {
    return new Node(
        Node.Kind.CONCATENATION,
        bits,
        Expr.sequence(List.of(left.language, right.language)),
        left,
        right);
  }

  private static Node quantified(Node atom, boolean reference, Quantifier times) {
    int bits = Preference.combined(times.preference(), atom.bits);
    Expr language = times.of(atom.language);
    if (reference) {
      Node repeated = new Node(Node.Kind.BACK_REFERENCE, atom.bits | bits, language);
      repeated.refersTo = atom.refersTo;
      repeated.least = times.least();
      repeated.most = times.most();
      return repeated;
    }
    int atoms = atom.bits & (Preference.LONGER | Preference.SHORTER | Preference.MIXED);
    if (times.once() && (times.preference() == 0 || atoms == 0 || times.preference() == atoms)) {
      return atom;
    }
    if (!atom.has(Preference.CAPTURES) && !atom.has(Preference.REFERS)) {
      return Node.plain(bits, language);
    }
    if (times.least() > 0 && !atom.has(Preference.REFERS)) {
      // Only the last repetition's captures count.
      Node earlier = Node.plain(Preference.own(bits), times.butOne(atom.language));
      return new Node(Node.Kind.CONCATENATION, bits, language, earlier, atom);
    }
    Node iteration = new Node(Node.Kind.ITERATION, bits, language, atom);
    iteration.least = times.least();
    iteration.most = times.most();
    return iteration;
  }

  /** Null where there is none. */
  private Expr constraint() {
    Expr simple = atoms.constraint();
    if (simple != null) {
      return simple;
    }
    boolean ahead = lexer.at(Token.LOOK_AHEAD) || lexer.at(Token.NOT_AHEAD);
    boolean negative = lexer.at(Token.NOT_AHEAD) || lexer.at(Token.NOT_BEHIND);
    if (!ahead && !negative && !lexer.at(Token.LOOK_BEHIND)) {
      return null;
    }
    lexer.next();
    Expr body = alternatives(Token.CLOSE, true).language;
    lexer.next();
    if (body instanceof Expr.Chars one) {
      CodePointSet set = negative ? one.set().complement() : one.set();
      return ahead ? new Expr.Ahead(set, negative) : new Expr.Behind(set, negative);
    }
    Lookaround around = new Lookaround(lookarounds.size(), ahead, negative, body);
    lookarounds.add(around);
    return new Expr.Look(around);
  }

  private Node atom(boolean inLookaround) {
    return switch (lexer.token()) {
      case STAR, PLUS, QUESTION, OPEN_BRACE ->
          throw RegexFault.invalid("quantifier operand invalid");
      case CLOSE -> {
        if (syntax.flavor() != Flavor.EXTENDED) {
          throw unbalanced();
        }
        yield Node.plain(0, atoms.plain());
      }
      case OPEN -> parenthesized(inLookaround);
      case BACK_REFERENCE -> reference(inLookaround);
      default -> Node.plain(0, atoms.chars());
    };
  }

  private Node parenthesized(boolean inLookaround) {
    int group = 0;
    if (lexer.value() == 1 && !inLookaround) {
      group = groups.size();
      groups.add(null);
      lexer.groups(group);
    }
    lexer.next();
    Node inner = alternatives(Token.CLOSE, inLookaround);
    lexer.next();
    if (group == 0) {
      return inner;
    }
    if (inner.group != 0) {
      inner = new Node(Node.Kind.WRAPPER, inner.bits, inner.language, inner);
    }
    inner.bits |= Preference.CAPTURES;
    inner.group = group;
    groups.set(group, inner);
    return inner;
  }

  private Node reference(boolean inLookaround) {
    int number = lexer.value();
    if (inLookaround || number >= groups.size() || groups.get(number) == null) {
      throw RegexFault.invalid("invalid backreference number");
    }
    lexer.next();
    Node reference =
        new Node(
            Node.Kind.BACK_REFERENCE,
            Preference.REFERS,
            new Expr.Unconstrained(groups.get(number).language));
    reference.refersTo = number;
    return reference;
  }
}
