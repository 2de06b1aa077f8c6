package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which relations' columns a statement reads, by FROM item. */
public final class ColumnsRead {
  private record Item(int source, int relation) {}

  private final Map<Item, Set<Integer>> read = new HashMap<>();

  private ColumnsRead() {}

  public static ColumnsRead of(BoundStatement statement) {
    ColumnsRead result = new ColumnsRead();
    result.new Search().rewrite(statement);
    return result;
  }

  /** By attnum, in order. */
  public List<Integer> columns(int source, int relation) {
    return List.copyOf(read.getOrDefault(new Item(source, relation), Set.of()));
  }

  private final class Search extends StatementRewriter {
    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      if (column.origin() != null) {
        read.computeIfAbsent(
                new Item(column.source(), column.origin().relationOid()), key -> new TreeSet<>())
            .add(column.origin().attributeNumber());
      }
      return column;
    }
  }
}
