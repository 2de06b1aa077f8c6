package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Token;
import dev.manylite.translator.parse.TokenCursor;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.rule.RuleText;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.TypeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The texts of a rule and what their names mean. */
final class RuleTexts {
  private RuleTexts() {}

  /** Its actions, and its condition as a statement. */
  static List<String> all(Rule rule) {
    List<String> texts = new ArrayList<>(rule.actions());
    if (rule.condition() != null) {
      texts.add(RuleText.CONDITION + rule.condition());
    }
    return texts;
  }

  /** Whether one of them reads the column of NEW or OLD. */
  static boolean namesRow(Rule rule, Column column) {
    return all(rule).stream().anyMatch(text -> RuleText.namesRow(text, column.name()));
  }

  /** Those that can be read: another program may have changed what they name. */
  static List<ViewText> of(Relation relation, Rule rule, Schema schema, TypeContext types) {
    return all(rule).stream()
        .map(text -> read(text, relation, rule, schema, types))
        .filter(Objects::nonNull)
        .toList();
  }

  /** A text in which a column of NEW and OLD has got another name. */
  static String withRenamed(String text, String column, String newName) {
    StringBuilder result = new StringBuilder();
    int copied = 0;
    TokenCursor cursor = new TokenCursor(text);
    while (!cursor.at(TokenKind.END)) {
      boolean behindDot = cursor.next().is(".");
      boolean ofRow =
          !behindDot
              && (cursor.atAny("new", "old"))
              && cursor.peek(1).is(".")
              && cursor.peek(2).text().equals(column);
      if (ofRow) {
        cursor.next();
        cursor.next();
        Token named = cursor.next();
        result.append(text, copied, named.position()).append(PgText.identifier(newName));
        copied = named.end();
      }
    }
    return result.append(text.substring(copied)).toString();
  }

  /** A text in which the columns stand that {@code new.*} and {@code old.*} mean now. */
  static String withColumns(String text, Relation relation) {
    StringBuilder result = new StringBuilder();
    int copied = 0;
    TokenCursor cursor = new TokenCursor(text);
    while (!cursor.at(TokenKind.END)) {
      boolean star = cursor.atAny("new", "old") && cursor.peek(1).is(".") && cursor.peek(2).is("*");
      Token row = cursor.next();
      if (star) {
        cursor.next();
        Token last = cursor.next();
        result.append(text, copied, row.position());
        result.append(
            relation.columns().stream()
                .map(c -> row.text() + "." + PgText.identifier(c.name()))
                .collect(Collectors.joining(", ")));
        copied = last.end();
      }
    }
    return result.append(text.substring(copied)).toString();
  }

  static boolean isNotify(String text) {
    return text.stripLeading().regionMatches(true, 0, "notify", 0, 6);
  }

  /** One of them; null where it names nothing or can't be read. */
  static ViewText read(
      String text, Relation relation, Rule rule, Schema schema, TypeContext types) {
    if (isNotify(text)) {
      return null;
    }
    try {
      RuleText parsed = new RuleText(text, relation, rule.event());
      ViewText read = new ViewText(text, parsed.bindable(schema), schema, types);
      if (parsed.statement() instanceof Statement.Insert insert) {
        // A column that is given DEFAULT is not bound.
        schema
            .relation(insert.target().schema(), insert.target().name())
            .ifPresent(target -> read.addTargets(insert.columns(), target));
      }
      return read;
    } catch (SqlFault broken) {
      return null;
    }
  }
}
