package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.RECORD;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TSVECTOR;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.TsVector;
import dev.manylite.translator.type.value.ArrayValue;
import dev.manylite.translator.type.value.Utf8;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** ts_stat (manual, 12.4.4) over the documents that its query gave. */
public final class TsStat {
  private static final List<ResultColumn> COLUMNS =
      List.of(
          new ResultColumn("word", TEXT),
          new ResultColumn("ndoc", INT4),
          new ResultColumn("nentry", INT4));

  private static final class Count {
    private long documents;
    private long entries;
  }

  private TsStat() {}

  /**
   * @param weighted with the letters of the weights that count
   */
  public static Signature of(boolean weighted) {
    return new Signature(
        "ts_stat",
        false,
        weighted ? List.of(array(TSVECTOR), TEXT) : List.of(array(TSVECTOR)),
        RECORD,
        Kind.SET_RETURNING,
        Volatility.VOLATILE,
        true,
        false,
        0,
        new Implementation.Rows(
            weighted ? "pg_ts_stat_weighted" : "pg_ts_stat",
            COLUMNS,
            (c, a) -> rows((String) a[0], weighted ? weights((String) a[1]) : 0)));
  }

  private static int weights(String letters) {
    int weights = 0;
    for (int i = 0; i < letters.length(); i++) {
      weights |=
          switch (letters.charAt(i)) {
            case 'A', 'a' -> 8;
            case 'B', 'b' -> 4;
            case 'C', 'c' -> 2;
            case 'D', 'd' -> 1;
            default -> 0;
          };
    }
    return weights;
  }

  /** From the greatest word to the least, as PostgreSQL walks its tree. */
  private static List<Object[]> rows(String vectors, int weights) {
    Map<String, Count> counts = new TreeMap<>((a, b) -> Utf8.compare(b, a));
    for (Object vector : ArrayValue.parse(vectors)) {
      if (vector != null) {
        TsVector.read((String) vector).lexemes().forEach(l -> add(counts, l, weights));
      }
    }
    return counts.entrySet().stream()
        .map(e -> new Object[] {e.getKey(), e.getValue().documents, e.getValue().entries})
        .toList();
  }

  private static void add(Map<String, Count> counts, Lexeme lexeme, int weights) {
    long entries =
        weights == 0
            ? Math.max(1, lexeme.positions().size())
            : lexeme.positions().stream().filter(p -> (weights & p.weightBit()) != 0).count();
    if (entries > 0) {
      Count count = counts.computeIfAbsent(lexeme.word(), w -> new Count());
      count.documents++;
      count.entries += entries;
    }
  }
}
