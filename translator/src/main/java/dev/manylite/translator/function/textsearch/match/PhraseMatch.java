package dev.manylite.translator.function.textsearch.match;

import dev.manylite.translator.type.textsearch.QueryNode;
import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Not;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;

/** Within phrases: the places at which each node matches. */
final class PhraseMatch {
  private static final int LEFT_ONLY = 1;
  private static final int RIGHT_ONLY = 2;
  private static final int BOTH = 4;

  private final DocumentWords words;

  PhraseMatch(DocumentWords words) {
    this.words = words;
  }

  /**
   * @param places empty; null if only the answer is wanted
   */
  Answer of(QueryNode node, Places places) {
    if (node instanceof Operand operand) {
      return words.find(operand, places);
    }
    if (node instanceof Not not) {
      return negation(not, places);
    }
    Join join = (Join) node;
    return join.operator() == Operator.OR ? either(join, places) : both(join, places);
  }

  private Answer negation(Not not, Places places) {
    Answer answer = of(not.operand(), places);
    if (answer == Answer.MAYBE) {
      return answer;
    }
    if (answer == Answer.NO) {
      places.negated(true);
      return Answer.YES;
    }
    places.negated(!places.negated());
    return places.count() > 0 || places.negated() ? Answer.YES : Answer.NO;
  }

  private Answer both(Join join, Places places) {
    Places left = new Places();
    Places right = new Places();
    Answer first = of(join.left(), left);
    if (first == Answer.NO) {
      return first;
    }
    Answer second = of(join.right(), right);
    if (second != Answer.YES) {
      return second;
    }
    if (first == Answer.MAYBE) {
      return first;
    }
    Merge merge = new Merge(places, left, right);
    if (join.operator() == Operator.PHRASE) {
      merge.leftOffset = join.distance() + right.width();
      merge.width(join.distance() + left.width() + right.width());
    } else {
      merge.align();
    }
    if (left.negated() && right.negated()) {
      merge.run(BOTH | LEFT_ONLY | RIGHT_ONLY);
      return merge.negative();
    }
    return merge.run(left.negated() ? RIGHT_ONLY : right.negated() ? LEFT_ONLY : BOTH);
  }

  private Answer either(Join join, Places places) {
    Places left = new Places();
    Places right = new Places();
    Answer first = of(join.left(), left);
    Answer second = of(join.right(), right);
    if (first == Answer.NO && second == Answer.NO) {
      return Answer.NO;
    }
    if (first == Answer.MAYBE || second == Answer.MAYBE) {
      return Answer.MAYBE;
    }
    if (first == Answer.NO) {
      left.width(0);
    }
    if (second == Answer.NO) {
      right.width(0);
    }
    Merge merge = new Merge(places, left, right);
    merge.align();
    if (!left.negated() && !right.negated()) {
      return merge.run(BOTH | LEFT_ONLY | RIGHT_ONLY);
    }
    merge.run(left.negated() && right.negated() ? BOTH : left.negated() ? LEFT_ONLY : RIGHT_ONLY);
    return merge.negative();
  }

  /** Puts two ascending lists together. */
  private static final class Merge {
    private final Places result;
    private final Places left;
    private final Places right;
    private int leftOffset;
    private int rightOffset;

    Merge(Places result, Places left, Places right) {
      this.result = result;
      this.left = left;
      this.right = right;
    }

    void width(int words) {
      if (result != null) {
        result.width(words);
      }
    }

    /** The narrower match ends where the wider one does. */
    void align() {
      int widest = Math.max(left.width(), right.width());
      leftOffset = widest - left.width();
      rightOffset = widest - right.width();
      width(widest);
    }

    Answer negative() {
      if (result != null) {
        result.negated(true);
      }
      return Answer.YES;
    }

    /**
     * @param kept which places stay: those of one list only, of both
     */
    Answer run(int kept) {
      int l = 0;
      int r = 0;
      while (l < left.count() || r < right.count()) {
        int leftPlace = l < left.count() ? left.get(l) + leftOffset : Integer.MAX_VALUE;
        int rightPlace = r < right.count() ? right.get(r) + rightOffset : Integer.MAX_VALUE;
        int place = Math.min(leftPlace, rightPlace);
        int where =
            leftPlace == rightPlace ? BOTH : leftPlace < rightPlace ? LEFT_ONLY : RIGHT_ONLY;
        l += leftPlace == place ? 1 : 0;
        r += rightPlace == place ? 1 : 0;
        if ((kept & where) != 0 && place > 0) {
          if (result == null) {
            return Answer.YES;
          }
          result.add(place);
        }
      }
      return result != null && result.count() > 0 ? Answer.YES : Answer.NO;
    }
  }
}
