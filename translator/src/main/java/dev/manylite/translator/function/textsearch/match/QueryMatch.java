package dev.manylite.translator.function.textsearch.match;

import dev.manylite.translator.type.textsearch.QueryNode;
import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Not;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.textsearch.TsQuery;

/** Above phrases, where places do not matter. */
public final class QueryMatch {
  private final DocumentWords words;

  private QueryMatch(DocumentWords words) {
    this.words = words;
  }

  /** An empty query matches nothing. */
  public static boolean matches(TsQuery query, DocumentWords words) {
    return !query.isEmpty() && new QueryMatch(words).of(query.root()) != Answer.NO;
  }

  private Answer of(QueryNode node) {
    if (node instanceof Operand operand) {
      return words.find(operand, null);
    }
    if (node instanceof Not not) {
      Answer answer = of(not.operand());
      return answer == Answer.MAYBE ? answer : answer == Answer.NO ? Answer.YES : Answer.NO;
    }
    Join join = (Join) node;
    if (join.operator() == Operator.PHRASE) {
      // A phrase of words whose places are not known does not match.
      return new PhraseMatch(words).of(join, null) == Answer.YES ? Answer.YES : Answer.NO;
    }
    boolean and = join.operator() == Operator.AND;
    Answer decided = and ? Answer.NO : Answer.YES;
    Answer left = of(join.left());
    if (left == decided) {
      return left;
    }
    Answer right = of(join.right());
    return right == decided || right == Answer.MAYBE ? right : left;
  }
}
