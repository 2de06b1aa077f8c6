package dev.manylite.translator.ddl;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.sqlite.Affinity;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.NoColumns;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** CREATE TABLE and its parts, as Manylite writes them into SQLite's schema. */
final class TableText {
  private TableText() {}

  /**
   * @param columns definitions by {@link #column}
   * @param constraints definitions by {@link #constraint}
   */
  static String create(Relation table, List<String> columns, List<String> constraints) {
    StringBuilder text = new StringBuilder("CREATE TABLE ");
    text.append(QuotedName.of(table.sqliteName())).append(" (");
    String separator = "\n  ";
    for (String column : columns) {
      text.append(separator).append(column);
      separator = ",\n  ";
    }
    if (columns.isEmpty()) {
      text.append(separator).append(NoColumns.DEFINITION);
      separator = ",\n  ";
    }
    for (String constraint : constraints) {
      text.append(separator).append(constraint);
    }
    return text.append("\n)").toString();
  }

  /**
   * @param defaultValue SQLite text of a constant; null if there is none
   * @param generated SQLite text; null if it is no generated column
   * @param key it is in a key, whose index must compare as PostgreSQL does
   */
  static String column(
      Column column, boolean rowid, boolean key, String defaultValue, String generated) {
    return column(column, rowid, key, defaultValue, generated, false);
  }

  /**
   * @param strict of a STRICT table
   */
  static String column(
      Column column,
      boolean rowid,
      boolean key,
      String defaultValue,
      String generated,
      boolean strict) {
    StringBuilder text = new StringBuilder(QuotedName.of(column.name()));
    text.append(' ').append(rowid ? rowidType(column.type()) : declaration(column.type(), strict));
    if (key && collation(column) != null) {
      text.append(" COLLATE ").append(QuotedName.of(collation(column)));
    }
    if (column.notNull()) {
      text.append(" NOT NULL");
    }
    if (defaultValue != null) {
      text.append(" DEFAULT ").append(defaultValue);
    }
    if (generated != null) {
      text.append(" GENERATED ALWAYS AS (").append(generated).append(") STORED");
    }
    return text.toString();
  }

  /** How a key over the column compares; null where SQLite's own way is right. */
  static String collation(Column column) {
    return column.keyCollation();
  }

  /**
   * Only a column declared exactly INTEGER can be the rowid ("ROWIDs and the INTEGER PRIMARY KEY");
   * the comment tells a reader the type that PostgreSQL knows.
   */
  static String rowidType(SqlType type) {
    return type.base() == Types.INT4 ? "integer" : "integer /* " + type.base().sqlName() + " */";
  }

  /** The declared type. SQLite wants arguments at the end, and no key words. */
  static String declaration(SqlType type) {
    if (type.base() == Types.INTERVAL) {
      return "interval text";
    }
    String text = type.base().declaration(type.modifier());
    int open = text.indexOf('(');
    int close = text.indexOf(')');
    if (open >= 0 && close < text.length() - 1) {
      return text.substring(0, open) + text.substring(close + 1) + text.substring(open, close + 1);
    }
    return text;
  }

  /** A STRICT table takes SQLite's own words only. */
  static String declaration(SqlType type, boolean strict) {
    String declaration = declaration(type);
    if (!strict) {
      return declaration;
    }
    Affinity affinity = Affinity.of(declaration);
    return switch (affinity) {
      case NUMERIC -> "ANY";
      // INTEGER would make a key the rowid.
      case INTEGER -> "INT";
      default -> affinity.name();
    };
  }

  static boolean isRowidType(PgType type) {
    return type == Types.INT2 || type == Types.INT4 || type == Types.INT8;
  }

  /**
   * The value that a constant default has in the column's form; null where it is no constant or has
   * no such spelling.
   */
  static String defaultValue(Column column, Compiled expression) {
    if (!(expression.bound() instanceof BoundExpression.Constant constant)
        || constant.value() == null) {
      return null;
    }
    if (column.form() instanceof ColumnForm.NativeNumeric
        && constant.value() instanceof String digits) {
      BigDecimal number;
      try {
        number = new BigDecimal(digits);
      } catch (NumberFormatException notFinite) {
        return null;
      }
      boolean whole = number.stripTrailingZeros().scale() <= 0;
      return whole ? number.toBigInteger().toString() : Double.toString(number.doubleValue());
    }
    return column.form() instanceof ColumnForm.Runtime ? expression.sql() : null;
  }

  /**
   * @param checks SQLite text of the CHECK constraints by name
   */
  static String constraint(
      Constraint constraint, Relation table, Map<String, String> checks, Schema schema) {
    String named = "CONSTRAINT " + QuotedName.of(constraint.name()) + " ";
    if (constraint instanceof Constraint.Key key) {
      return named
          + (key.primary() ? "PRIMARY KEY (" : "UNIQUE (")
          + QuotedName.list(key.columns())
          + ")";
    }
    if (constraint instanceof Constraint.Check) {
      return named + "CHECK (" + checks.get(constraint.name()) + ")";
    }
    Constraint.ForeignKey key = (Constraint.ForeignKey) constraint;
    return named
        + "FOREIGN KEY ("
        + QuotedName.list(key.columns())
        + ")"
        + references(key, referenced(key, table, schema));
  }

  /** A foreign key as a part of its column's definition. */
  static String ofColumn(Constraint.ForeignKey key, Relation table, Schema schema) {
    return "CONSTRAINT "
        + QuotedName.of(key.name())
        + references(key, referenced(key, table, schema));
  }

  private static Relation referenced(Constraint.ForeignKey key, Relation table, Schema schema) {
    return key.references(table)
        ? table
        : schema.relation(key.referencedSchema(), key.referencedTable()).orElse(null);
  }

  private static String references(Constraint.ForeignKey key, Relation referenced) {
    StringBuilder text = new StringBuilder(" REFERENCES ");
    text.append(ReferencedKeys.reference(key, referenced));
    if (!key.planned() && key.onUpdate() != Constraint.Action.NO_ACTION) {
      text.append(" ON UPDATE ").append(key.onUpdate().sql());
    }
    if (!key.planned() && key.onDelete() != Constraint.Action.NO_ACTION) {
      text.append(" ON DELETE ").append(key.onDelete().sql());
    }
    text.append(key.timing().sql());
    return text.toString();
  }
}
