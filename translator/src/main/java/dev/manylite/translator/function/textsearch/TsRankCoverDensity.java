package dev.manylite.translator.function.textsearch;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.textsearch.TsVector;
import java.util.List;

/** ts_rank_cd (manual, 12.3.3): by how short the stretches are that satisfy the query. */
final class TsRankCoverDensity implements FunctionSet {
  @Override
  public void define(Definitions d) {
    TsRank.define(d, "ts_rank_cd", TsRankCoverDensity::rank);
  }

  private static double rank(RankWeights weights, TsVector vector, TsQuery query, long method) {
    if (query.isEmpty()) {
      return 0;
    }
    List<Cover.Occurrence> occurrences = Cover.occurrences(vector, query);
    if (occurrences.isEmpty()) {
      return 0;
    }
    double rank = 0;
    double distances = 0;
    double lastCentre = 0;
    int covers = 0;
    Cover cover = new Cover(occurrences, query);
    while (cover.next()) {
      rank += density(cover, weights);
      double centre = (cover.lastPlace() + cover.firstPlace()) / 2.0;
      if (covers > 0 && centre > lastCentre) {
        distances += 1.0 / (centre - lastCentre);
      }
      lastCentre = centre;
      covers++;
    }
    return (float) normalized(rank, vector, method, distances > 0 ? covers / distances : 0);
  }

  private static double density(Cover cover, RankWeights weights) {
    double inverse = 0;
    for (Cover.Occurrence occurrence : cover.occurrences()) {
      inverse += 1.0 / weights.of(occurrence.position());
    }
    int words = cover.occurrences().size();
    int others = cover.lastPlace() - cover.firstPlace() - (words - 1);
    // Places beyond the last one are all the same.
    return words / inverse / (1 + (others < 0 ? (words - 1) / 2 : others));
  }

  private static double normalized(double plain, TsVector vector, long method, double apart) {
    double rank = plain;
    int words = vector.lexemes().size();
    if (RankNormalization.has(method, RankNormalization.LOGARITHM_OF_LENGTH)) {
      rank /= Math.log(RankNormalization.length(vector) + 1);
    }
    if (RankNormalization.has(method, RankNormalization.LENGTH)) {
      rank /= RankNormalization.length(vector);
    }
    if (RankNormalization.has(method, RankNormalization.DISTANCE_OF_EXTENTS) && apart > 0) {
      rank /= apart;
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
}
