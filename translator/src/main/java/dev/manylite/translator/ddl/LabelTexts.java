package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.sqlite.TableEdits;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.string.Quoting;
import dev.manylite.translator.parse.Token;
import dev.manylite.translator.parse.TokenCursor;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaType;
import java.util.Set;

/**
 * The texts that name an enum's label, where they say its type with it: {@code 'sad'::mood}. One
 * that might mean the label and does not say so keeps it from being renamed.
 */
final class LabelTexts {
  private static final Set<String> STRINGS = Set.of("text", "character", "varchar", "bpchar");

  private final Draft draft;
  private final SchemaType type;
  private final String before;
  private final String after;

  LabelTexts(Draft draft, SchemaType type, String before, String after) {
    this.draft = draft;
    this.type = type;
    this.before = before;
    this.after = after;
  }

  /** Defaults and CHECKs follow, in SQLite too; what computes stored values is refused. */
  void follow(Relation relation) {
    Relation changed =
        RelationTexts.mapped(
            relation,
            (text, use) -> {
              String renamed = renamed(text, relation.name());
              boolean stored = use == ExpressionUse.DEFAULT || use == ExpressionUse.CHECK;
              if (!renamed.equals(text) && !stored) {
                throw refused(relation.name());
              }
              return renamed;
            });
    if (changed == relation) {
      return;
    }
    TableDraft table = draft.table(relation);
    String text = table.text;
    for (Column column : relation.columns()) {
      Column now = changed.column(column.name()).orElseThrow();
      if (now.defaultExpression() != null
          && !now.defaultExpression().equals(column.defaultExpression())) {
        text = TableEdits.renameInDefault(text, column.name(), before, after);
      }
    }
    for (Constraint constraint : relation.constraints()) {
      if (constraint instanceof Constraint.Check && !changed.constraints().contains(constraint)) {
        int place = ConstraintDropper.place(relation, constraint);
        text = TableEdits.renameInConstraint(text, place, before, after);
      }
    }
    if (!text.equals(table.text)) {
      draft.editText(table, text);
    }
    draft.replace(table, changed);
  }

  void followView(Relation view) {
    String renamed = renamed(view.definingQuery(), view.name());
    if (!renamed.equals(view.definingQuery())) {
      draft.change(Relations.withViewQuery(view, renamed));
    }
  }

  /**
   * @param owner what the text belongs to
   * @throws SqlFault 0A000 where the label may be meant without its type
   */
  String renamed(String text, String owner) {
    StringBuilder result = new StringBuilder();
    int copied = 0;
    TokenCursor cursor = new TokenCursor(text);
    while (!cursor.at(TokenKind.END)) {
      Token token = cursor.next();
      if (token.kind() != TokenKind.STRING) {
        continue;
      }
      if (token.text().startsWith("{") && token.text().contains(before)) {
        throw refused(owner);
      }
      boolean string = cursor.at("::") && STRINGS.contains(cursor.peek(1).text());
      if (token.text().equals(before) && !string) {
        if (!saysType(cursor)) {
          throw refused(owner);
        }
        result.append(text, copied, token.position()).append(Quoting.literal(after));
        copied = token.end();
      }
    }
    return copied == 0 ? text : result.append(text.substring(copied)).toString();
  }

  /** {@code ::mood}, or with the schema; takes what it reads. */
  private boolean saysType(TokenCursor cursor) {
    if (!cursor.accept("::")) {
      return false;
    }
    String name = cursor.next().text();
    String schema = null;
    if (cursor.accept(".")) {
      schema = name;
      name = cursor.next().text();
    }
    return name.equals(type.name())
        && (schema == null || schema.equals(type.schema()))
        && !cursor.at("[");
  }

  private SqlFault refused(String owner) {
    return SqlFault.unsupported(
        "renaming label "
            + PgText.identifier(before)
            + ", which the definition of \""
            + owner
            + "\" names");
  }
}
