package dev.manylite.translator;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.rewrite.RowStatements;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.type.TypeContext;
import java.util.Map;

/** WHEN of triggers as queries over the rows before and after. */
record TriggerConditions(Binder binder, Catalog catalog, TypeContext types) {

  /**
   * A statement of our own.
   *
   * @param parameters their types
   */
  BoundStatement bind(String text, int[] parameters) {
    return binder.bind(Parser.parse(text).get(0).tree(), parameters, catalog, types).statement();
  }

  BoundQuery query(Trigger trigger, Relation relation) {
    BoundExpression condition =
        binder.bindTriggerCondition(
            Parser.expression(trigger.when()), relation, catalog, types, NameUses.NONE);
    return RowStatements.condition(
        condition,
        relation.columns(),
        Map.of(Binder.OLD, 1, Binder.NEW, relation.columns().size() + 1));
  }
}
