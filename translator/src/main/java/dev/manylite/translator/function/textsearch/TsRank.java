package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TSQUERY;
import static dev.manylite.translator.type.Types.TSVECTOR;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.Lexeme.Position;
import dev.manylite.translator.type.textsearch.PostgresSort;
import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.textsearch.TsVector;
import dev.manylite.translator.type.value.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * ts_rank (manual, 12.3.3): by how often the words occur, and for and and phrases how near to each
 * other. Computed in single precision where PostgreSQL does, so that the results are the same.
 */
final class TsRank implements FunctionSet {
  private static final double SUM_OF_INVERSE_SQUARES = 1.64493406685;
  private static final Position UNKNOWN_PLACE = new Position(Position.LAST, 0);
  private static final List<Position> UNKNOWN = List.of(UNKNOWN_PLACE);
  private static final int FAR = 100;

  /** Makes a rank. */
  @FunctionalInterface
  interface Ranking {
    double rank(RankWeights weights, TsVector vector, TsQuery query, long method);
  }

  @Override
  public void define(Definitions d) {
    define(d, "ts_rank", TsRank::rank);
  }

  static void define(Definitions d, String name, Ranking ranking) {
    d.function(name, array(FLOAT4), TSVECTOR, TSQUERY, INT4)
        .optional(1)
        .returns(FLOAT4)
        .java((c, a) -> rank(ranking, new RankWeights((String) a[0]), a, 1));
    d.function(name, TSVECTOR, TSQUERY, INT4)
        .optional(1)
        .returns(FLOAT4)
        .java((c, a) -> rank(ranking, new RankWeights(), a, 0));
  }

  private static Double rank(Ranking ranking, RankWeights weights, Object[] a, int first) {
    TsVector vector = TsVector.read((String) a[first]);
    TsQuery query = TsQuery.read((String) a[first + 1]);
    long method = a.length > first + 2 ? (Long) a[first + 2] : 0;
    return ranking.rank(weights, vector, query, method);
  }

  private static double rank(RankWeights weights, TsVector vector, TsQuery query, long method) {
    int words = vector.lexemes().size();
    if (words == 0 || query.isEmpty()) {
      return 0;
    }
    boolean near = query.root() instanceof Join join && join.operator() != Operator.OR;
    List<Operand> operands = distinct(query);
    float rank =
        near && operands.size() > 1
            ? rankOfNearness(weights, vector, operands)
            : rankOfFrequency(weights, vector, operands);
    if (rank < 0) {
      rank = 1e-20f;
    }
    if (RankNormalization.has(method, RankNormalization.LOGARITHM_OF_LENGTH)) {
      rank /= Math.log(RankNormalization.length(vector) + 1) / Math.log(2);
    }
    if (RankNormalization.has(method, RankNormalization.LENGTH)) {
      rank /= RankNormalization.length(vector);
    }
    if (RankNormalization.has(method, RankNormalization.WORDS)) {
      rank /= words;
    }
    if (RankNormalization.has(method, RankNormalization.LOGARITHM_OF_WORDS)) {
      rank /= Math.log(words + 1) / Math.log(2);
    }
    if (RankNormalization.has(method, RankNormalization.ITSELF)) {
      rank /= rank + 1;
    }
    return rank;
  }

  /** Sorted, each word once. */
  private static List<Operand> distinct(TsQuery query) {
    List<Operand> sorted = new ArrayList<>(query.operands());
    PostgresSort.sort(sorted, Comparator.comparing(Operand::word, Utf8::compare));
    List<Operand> distinct = new ArrayList<>();
    for (Operand operand : sorted) {
      boolean known =
          !distinct.isEmpty() && distinct.get(distinct.size() - 1).word().equals(operand.word());
      if (!known) {
        distinct.add(operand);
      }
    }
    return distinct;
  }

  /** A word's places count less and less, but its weightiest counts in full. */
  private static float rankOfFrequency(
      RankWeights weights, TsVector vector, List<Operand> operands) {
    float rank = 0;
    for (Operand operand : operands) {
      for (Lexeme lexeme : OperandLexemes.find(vector, operand)) {
        List<Position> places = lexeme.hasPositions() ? lexeme.positions() : UNKNOWN;
        float sum = 0;
        float most = -1;
        int mostAt = 0;
        for (int i = 0; i < places.size(); i++) {
          float weight = weights.of(places.get(i));
          sum += weight / ((i + 1) * (i + 1));
          if (weight > most) {
            most = weight;
            mostAt = i;
          }
        }
        float one = most + sum - most / ((mostAt + 1) * (mostAt + 1));
        rank = (float) (rank + one / SUM_OF_INVERSE_SQUARES);
      }
    }
    return operands.isEmpty() ? rank : rank / operands.size();
  }

  /** Negative if no two of the words are there. */
  private static float rankOfNearness(
      RankWeights weights, TsVector vector, List<Operand> operands) {
    List<List<Position>> seen = new ArrayList<>();
    float rank = -1;
    for (Operand operand : operands) {
      List<Position> last = null;
      for (Lexeme lexeme : OperandLexemes.find(vector, operand)) {
        last = lexeme.hasPositions() ? lexeme.positions() : UNKNOWN;
        for (List<Position> others : seen) {
          if (others != null) {
            rank = withPairs(rank, weights, last, others);
          }
        }
      }
      seen.add(last);
    }
    return rank;
  }

  private static float withPairs(
      float before, RankWeights weights, List<Position> places, List<Position> others) {
    float rank = before;
    boolean unknown = places == UNKNOWN || others == UNKNOWN;
    for (Position place : places) {
      for (Position other : others) {
        int distance = Math.abs(place.place() - other.place());
        if (distance == 0 && !unknown) {
          continue;
        }
        float closeness = closeness(distance == 0 ? Position.LAST + 1 : distance);
        float pair = (float) Math.sqrt(weights.of(place) * weights.of(other) * closeness);
        rank = rank < 0 ? pair : (float) (1.0 - (1.0 - rank) * (1.0 - pair));
      }
    }
    return rank;
  }

  private static float closeness(int distance) {
    return distance > FAR
        ? 1e-30f
        : (float) (1.0 / (1.005 + 0.05 * Math.exp((float) distance / 1.5 - 2)));
  }
}
