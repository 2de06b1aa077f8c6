package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Stored texts that call a routine: views, defaults, checks, index keys, domains, bodies of the
 * standard's form. What names another routine of the same name is taken for a call, too: rather
 * refused than broken.
 */
final class RoutineTextUses {
  private final Draft draft;
  private final Dependents dependents;

  RoutineTextUses(Draft draft) {
    this.draft = draft;
    this.dependents = new Dependents(draft);
  }

  /**
   * @param view null unless it is one
   * @param column whose default it is; null for other uses
   * @param body of the routine that calls; else null
   */
  record Use(
      String object, Routine routine, Relation view, Relation table, Column column, Routine body) {}

  List<Use> of(List<Routine> routines) {
    List<Use> uses = new ArrayList<>();
    for (Routine routine : routines) {
      boolean visible = draft.schema.searchPath().contains(routine.schema());
      Pattern call =
          Pattern.compile(
              (visible ? "(?<![\\w\"])" : Pattern.quote(PgText.identifier(routine.schema()) + "."))
                  + Pattern.quote(PgText.identifier(routine.name()) + "("));
      for (Relation relation : draft.schema.relations()) {
        if (relation.kind() == Relation.Kind.VIEW && call.matcher(relation.viewQuery()).find()) {
          uses.add(new Use(dependents.describe(relation), routine, relation, null, null, null));
        } else if (relation.kind() == Relation.Kind.TABLE) {
          ofTable(relation, routine, call, uses);
        }
      }
      for (SchemaType type : draft.schema.types()) {
        if (type.type() instanceof DomainType domain && calls(domain, call)) {
          uses.add(new Use("type " + domain.sqlName(), routine, null, null, null, null));
        }
      }
      for (Routine other : draft.schema.routines()) {
        if (other.standard() && !routines.contains(other) && call.matcher(other.body()).find()) {
          uses.add(
              new Use(
                  RoutineNames.describe(other, draft.schema), routine, null, null, null, other));
        }
      }
    }
    return uses;
  }

  private static boolean calls(DomainType domain, Pattern call) {
    return domain.constraints().stream()
            .map(DomainConstraint::expression)
            .anyMatch(e -> e != null && call.matcher(e).find())
        || domain.defaultExpression() != null && call.matcher(domain.defaultExpression()).find();
  }

  private void ofTable(Relation table, Routine routine, Pattern call, List<Use> uses) {
    for (Column column : table.columns()) {
      if (column.defaultExpression() != null && call.matcher(column.defaultExpression()).find()) {
        uses.add(
            new Use(
                "default value for column " + column.name() + " of " + dependents.describe(table),
                routine,
                null,
                table,
                column,
                null));
      }
    }
    boolean[] found = new boolean[1];
    RelationTexts.mapped(
        table,
        (text, use) -> {
          found[0] |= use != ExpressionUse.DEFAULT && call.matcher(text).find();
          return text;
        });
    if (found[0]) {
      uses.add(
          new Use(
              "an expression of " + dependents.describe(table), routine, null, table, null, null));
    }
  }

  /** CASCADE. */
  void drop(Use use) {
    if (use.view() != null) {
      new DropPlanner(draft).removeView(use.view());
    } else if (use.body() != null) {
      draft.remove(use.body());
    } else if (use.column() != null) {
      TableDraft table = draft.table(use.table());
      Column now = table.relation.column(use.column().name()).orElseThrow();
      draft.replace(table, Relations.withColumn(table.relation, Relations.withDefault(now, null)));
    } else {
      throw SqlFault.unsupported("dropping a function that " + use.object() + " calls");
    }
  }
}
