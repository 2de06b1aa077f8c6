package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.SortItem;
import dev.manylite.translator.parse.tree.WindowSpecification;
import dev.manylite.translator.parse.tree.WindowSpecification.Bound;
import dev.manylite.translator.parse.tree.WindowSpecification.Frame;
import java.util.ArrayList;
import java.util.List;

/** OVER and WINDOW (manual, 4.2.8). */
public final class WindowParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  WindowParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** over_clause. */
  WindowSpecification over() {
    cursor.expect("over");
    if (cursor.at("(")) {
      return specification();
    }
    int position = cursor.position();
    String name = grammar.names().columnName();
    return new WindowSpecification(name, true, List.of(), List.of(), null, position);
  }

  /** window_clause, empty if there is none. */
  List<Query.NamedWindow> clause() {
    List<Query.NamedWindow> windows = new ArrayList<>();
    if (cursor.accept("window")) {
      do {
        String name = grammar.names().columnName();
        cursor.expect("as");
        windows.add(new Query.NamedWindow(name, specification()));
      } while (cursor.accept(","));
    }
    return List.copyOf(windows);
  }

  private WindowSpecification specification() {
    int position = cursor.expect("(").position();
    boolean named =
        cursor.peek().isColumnName() && !cursor.atAny("partition", "range", "rows", "groups");
    String name = named ? grammar.names().columnName() : null;
    List<Expression> partitionBy = List.of();
    if (cursor.accept("partition")) {
      cursor.expect("by");
      partitionBy = grammar.expressions().list();
    }
    List<SortItem> orderBy = cursor.at("order") ? grammar.queries().orderBy() : List.of();
    Frame frame = cursor.atAny("range", "rows", "groups") ? frame() : null;
    cursor.expect(")");
    return new WindowSpecification(name, false, partitionBy, orderBy, frame, position);
  }

  private Frame frame() {
    Frame.Mode mode =
        switch (cursor.next().text()) {
          case "range" -> Frame.Mode.RANGE;
          case "rows" -> Frame.Mode.ROWS;
          default -> Frame.Mode.GROUPS;
        };
    boolean between = cursor.accept("between");
    int startPosition = cursor.position();
    Bound start = bound();
    Bound end;
    if (between) {
      cursor.expect("and");
      int endPosition = cursor.position();
      end = bound();
      check(start, startPosition, end, endPosition);
    } else {
      end = new Bound(Bound.Kind.CURRENT_ROW, null);
      checkAlone(start, startPosition);
    }
    return new Frame(mode, between, start, end, exclusion());
  }

  private static void checkAlone(Bound start, int position) {
    if (start.kind() == Bound.Kind.UNBOUNDED_FOLLOWING) {
      throw fault("frame start cannot be UNBOUNDED FOLLOWING", position);
    }
    if (start.kind() == Bound.Kind.OFFSET_FOLLOWING) {
      throw fault("frame starting from following row cannot end with current row", position);
    }
  }

  private static void check(Bound start, int startPosition, Bound end, int endPosition) {
    Bound.Kind from = start.kind();
    Bound.Kind to = end.kind();
    if (from == Bound.Kind.UNBOUNDED_FOLLOWING) {
      throw fault("frame start cannot be UNBOUNDED FOLLOWING", startPosition);
    }
    if (to == Bound.Kind.UNBOUNDED_PRECEDING) {
      throw fault("frame end cannot be UNBOUNDED PRECEDING", endPosition);
    }
    if (from == Bound.Kind.CURRENT_ROW && to == Bound.Kind.OFFSET_PRECEDING) {
      throw fault("frame starting from current row cannot have preceding rows", endPosition);
    }
    if (from == Bound.Kind.OFFSET_FOLLOWING
        && (to == Bound.Kind.OFFSET_PRECEDING || to == Bound.Kind.CURRENT_ROW)) {
      throw fault("frame starting from following row cannot have preceding rows", endPosition);
    }
  }

  private static SqlFault fault(String message, int position) {
    return new SqlFault(SqlState.WINDOWING_ERROR, message).at(position);
  }

  private Bound bound() {
    if (cursor.accept("unbounded", "preceding")) {
      return new Bound(Bound.Kind.UNBOUNDED_PRECEDING, null);
    }
    if (cursor.accept("unbounded", "following")) {
      return new Bound(Bound.Kind.UNBOUNDED_FOLLOWING, null);
    }
    if (cursor.accept("current", "row")) {
      return new Bound(Bound.Kind.CURRENT_ROW, null);
    }
    Expression offset = grammar.expressions().expression();
    if (cursor.accept("preceding")) {
      return new Bound(Bound.Kind.OFFSET_PRECEDING, offset);
    }
    cursor.expect("following");
    return new Bound(Bound.Kind.OFFSET_FOLLOWING, offset);
  }

  private Frame.Exclusion exclusion() {
    if (!cursor.accept("exclude")) {
      return Frame.Exclusion.NO_OTHERS;
    }
    if (cursor.accept("current")) {
      cursor.expect("row");
      return Frame.Exclusion.CURRENT_ROW;
    }
    if (cursor.accept("group")) {
      return Frame.Exclusion.GROUP;
    }
    if (cursor.accept("ties")) {
      return Frame.Exclusion.TIES;
    }
    cursor.expect("no");
    cursor.expect("others");
    return Frame.Exclusion.NO_OTHERS;
  }
}
