package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.ExtendedStatistics;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** pg_get_statisticsobjdef and its kin (manual, 9.26.4). */
final class StatisticsDefinitions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("pg_get_statisticsobjdef", OID)
        .returns(TEXT)
        .stable()
        .java((c, a) -> find(c, (Long) a[0]).map(found -> definition(found, c)).orElse(null));
    d.function("pg_get_statisticsobjdef_columns", OID)
        .returns(TEXT)
        .stable()
        .java((c, a) -> find(c, (Long) a[0]).map(found -> elements(found, c)).orElse(null));
    d.function("pg_get_statisticsobjdef_expressions", OID)
        .returns(Types.array(TEXT))
        .stable()
        .java((c, a) -> find(c, (Long) a[0]).map(found -> array(found, c)).orElse(null));
  }

  record Found(Relation table, ExtendedStatistics statistics) {}

  static Optional<Found> find(FunctionContext context, long oid) {
    for (Relation table : context.catalog().relations()) {
      for (ExtendedStatistics statistics : table.storage().statistics()) {
        if (Integer.toUnsignedLong(statistics.oid()) == oid) {
          return Optional.of(new Found(table, statistics));
        }
      }
    }
    return Optional.empty();
  }

  private static String definition(Found found, FunctionContext context) {
    ExtendedStatistics statistics = found.statistics;
    List<String> kinds = new ArrayList<>();
    kind(statistics, 'd', "ndistinct", kinds);
    kind(statistics, 'f', "dependencies", kinds);
    kind(statistics, 'm', "mcv", kinds);
    boolean single = statistics.columns().size() + statistics.expressions().size() == 1;
    return "CREATE STATISTICS "
        + QuotedName.asNeeded(statistics.schema())
        + "."
        + QuotedName.asNeeded(statistics.name())
        + (kinds.size() == 3 || single ? "" : " (" + String.join(", ", kinds) + ")")
        + " ON "
        + elements(found, context)
        + " FROM "
        + context.types().objectNames().name("regclass", found.table.oid());
  }

  private static void kind(
      ExtendedStatistics statistics, char letter, String word, List<String> kinds) {
    if (statistics.kinds().indexOf(letter) >= 0) {
      kinds.add(word);
    }
  }

  private static String elements(Found found, FunctionContext context) {
    List<String> elements = new ArrayList<>();
    for (int number : found.statistics.columns()) {
      found.table.columns().stream()
          .filter(c -> c.number() == number)
          .map(Column::name)
          .forEach(name -> elements.add(QuotedName.asNeeded(name)));
    }
    elements.addAll(expressions(found, context));
    return String.join(", ", elements);
  }

  private static List<String> expressions(Found found, FunctionContext context) {
    return found.statistics.expressions().stream()
        .map(text -> context.service(ExpressionTexts.class).key(text, found.table, true, context))
        .toList();
  }

  private static Object array(Found found, FunctionContext context) {
    return found.statistics.expressions().isEmpty()
        ? null
        : ArrayValue.print(expressions(found, context));
  }
}
