package dev.manylite.translator.function.json;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.json.path.JsonbPathFunctions;
import java.util.List;

/** JSON functions and operators (manual, 9.16). */
public final class JsonFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new JsonAccess(),
        new JsonAggregates(),
        new JsonBuild(),
        new JsonContainment(),
        new JsonElements(),
        new JsonFacts(),
        new JsonMembers(),
        new JsonObjectOfTexts(),
        new JsonbConcatenation(),
        new JsonbDelete(),
        new JsonbPathFunctions(),
        new JsonbSet(),
        new ToJson(),
        new JsonToRecord());
  }
}
