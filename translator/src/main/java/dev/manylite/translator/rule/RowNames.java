package dev.manylite.translator.rule;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts other expressions where a rule's texts name NEW and OLD. */
abstract class RowNames implements TreeCopy.Change {
  static final String NEW = "new";
  static final String OLD = "old";

  private final Relation relation;
  private final Set<String> used = new LinkedHashSet<>();

  RowNames(Relation relation) {
    this.relation = relation;
  }

  /** What stands for a column of NEW or OLD. */
  abstract Expression value(String row, Column column, int position);

  /** Whether either row was named. */
  boolean any() {
    return !used.isEmpty();
  }

  /** The columns that were named, as {@code new.a}. */
  Set<String> used() {
    return used;
  }

  @Override
  public Object of(Object node) {
    if (node instanceof Expression.ColumnReference reference && isRow(reference.names())) {
      if (reference.names().size() == 1) {
        throw SqlFault.unsupported("the whole row " + reference.names().get(0) + " in a rule")
            .at(reference.position());
      }
      return named(reference.names().get(0), reference.names().get(1), reference.position());
    }
    return null;
  }

  private boolean isRow(List<String> names) {
    String first = names.get(0);
    boolean row = first.equals(NEW) || first.equals(OLD);
    return row && (names.size() == 2 || names.size() == 1 && relation.column(first).isEmpty());
  }

  private Expression named(String row, String name, int position) {
    Column column =
        relation
            .column(name)
            .orElseThrow(
                () ->
                    new SqlFault(
                            SqlState.UNDEFINED_COLUMN,
                            "column " + row + "." + name + " does not exist")
                        .at(position));
    used.add(row + "." + name);
    return value(row, column, position);
  }

  @Override
  public List<?> elements(Object element) {
    boolean item = element instanceof Query.SelectItem;
    Object node = item ? ((Query.SelectItem) element).expression() : element;
    if (!(node instanceof Expression.Star star)
        || star.qualifier().size() != 1
        || !star.qualifier().get(0).equals(NEW) && !star.qualifier().get(0).equals(OLD)) {
      return null;
    }
    List<Object> all = new ArrayList<>();
    for (Column column : relation.columns()) {
      Expression value = named(star.qualifier().get(0), column.name(), star.position());
      all.add(item ? new Query.SelectItem(value, column.name(), star.position()) : value);
    }
    return all;
  }
}
