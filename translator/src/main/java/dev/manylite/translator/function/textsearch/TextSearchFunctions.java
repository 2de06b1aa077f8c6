package dev.manylite.translator.function.textsearch;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.textsearch.headline.TsHeadline;
import java.util.List;

/** Text search functions and operators (manual, 9.13). */
public final class TextSearchFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new ArrayToTsVector(),
        new CurrentConfiguration(),
        new JsonToTsVector(),
        new ParserFunctions(),
        new QueryContainment(),
        new QueryFacts(),
        new QueryOperators(),
        new SetWeight(),
        new TextMatch(),
        new ToTsQuery(),
        new ToTsVector(),
        new TsDebug(),
        new TsDelete(),
        new TsFilter(),
        new TsHeadline(),
        new TsLexize(),
        new TsRank(),
        new TsRankCoverDensity(),
        new TsRewrite(),
        new UnnestVector(),
        new VectorConcatenation(),
        new VectorFacts());
  }
}
