package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** All expressions that a table's record keeps as PostgreSQL text. */
final class RelationTexts {
  private RelationTexts() {}

  /**
   * The relation with each text replaced; the same relation if none has changed.
   *
   * @param change the new text of a text
   */
  static Relation mapped(Relation relation, BiFunction<String, ExpressionUse, String> change) {
    Relation result = relation;
    for (Column column : relation.columns()) {
      String defaultText = of(column.defaultExpression(), ExpressionUse.DEFAULT, change);
      String generated = of(column.generated(), ExpressionUse.GENERATED, change);
      if (defaultText != column.defaultExpression() || generated != column.generated()) {
        result =
            Relations.withColumn(
                result,
                Relations.withGenerated(Relations.withDefault(column, defaultText), generated));
      }
    }
    List<Constraint> constraints = new ArrayList<>();
    for (Constraint constraint : relation.constraints()) {
      constraints.add(constraint instanceof Constraint.Check c ? check(c, change) : constraint);
    }
    List<Index> indexes = new ArrayList<>();
    relation.indexes().forEach(i -> indexes.add(index(i, change)));
    if (!constraints.equals(relation.constraints())) {
      result = Relations.withConstraints(result, constraints);
    }
    return indexes.equals(relation.indexes()) ? result : Relations.withIndexes(result, indexes);
  }

  private static String of(
      String text, ExpressionUse use, BiFunction<String, ExpressionUse, String> change) {
    String changed = text == null ? null : change.apply(text, use);
    return changed == null || changed.equals(text) ? text : changed;
  }

  private static Constraint check(
      Constraint.Check c, BiFunction<String, ExpressionUse, String> change) {
    return new Constraint.Check(
        c.oid(),
        c.name(),
        of(c.expression(), ExpressionUse.CHECK, change),
        c.comment(),
        c.validated());
  }

  private static Index index(Index i, BiFunction<String, ExpressionUse, String> change) {
    List<Index.Key> keys = new ArrayList<>();
    for (Index.Key key : i.keys()) {
      keys.add(
          new Index.Key(
              key.column(),
              of(key.expression(), ExpressionUse.INDEX_EXPRESSION, change),
              key.descending(),
              key.nullsFirst(),
              key.operatorClass(),
              key.collation()));
    }
    return i.over(keys, i.include(), of(i.predicate(), ExpressionUse.INDEX_PREDICATE, change));
  }
}
