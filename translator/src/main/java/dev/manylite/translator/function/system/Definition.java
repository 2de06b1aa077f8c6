package dev.manylite.translator.function.system;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.TypeText;
import dev.manylite.translator.function.string.Quoting;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text that recreates a constraint or an index, in PostgreSQL's spelling.
 *
 * @param expressions prints what is stored
 */
public record Definition(Catalog catalog, Relation table, boolean pretty, Texts expressions) {
  /** What is stored, for texts that are read again. */
  public static final Texts AS_STORED =
      new Texts() {
        @Override
        public String expression(String stored) {
          return stored;
        }

        @Override
        public String key(String stored) {
          return PgText.element(stored);
        }
      };

  /** How expressions over the table's columns are printed. */
  public interface Texts {
    String expression(String stored);

    /** In parentheses unless it looks like a call. */
    String key(String stored);
  }

  String constraint(Constraint constraint) {
    if (constraint instanceof Constraint.Key key) {
      return (key.primary() ? "PRIMARY KEY " : "UNIQUE ")
          + nullsNotDistinct(index(table, key))
          + "("
          + names(key.columns())
          + ")"
          + including(index(table, key))
          + key.timing().sql();
    }
    if (constraint instanceof Constraint.Check check) {
      return "CHECK ("
          + expressions.expression(check.expression())
          + ")"
          + (table.lineage().noInherit().contains(check.oid()) ? " NO INHERIT" : "")
          + (check.validated() ? "" : " NOT VALID");
    }
    if (constraint instanceof Constraint.Exclusion exclusion) {
      return exclusion(exclusion, exclusion.index(table));
    }
    return foreignKey(catalog, (Constraint.ForeignKey) constraint);
  }

  /** A key's index; null where another program's table has none. */
  public static Index index(Relation table, Constraint key) {
    return table.indexes().stream()
        .filter(i -> i.constraint() && i.name().equals(key.name()))
        .findFirst()
        .orElse(null);
  }

  /** {@code INCLUDE (a, b)}; nothing where there is nothing to include. */
  public static String including(Index index) {
    return index == null || index.include().isEmpty()
        ? ""
        : " INCLUDE (" + names(index.include()) + ")";
  }

  /** {@code NULLS NOT DISTINCT } where it was said. */
  public static String nullsNotDistinct(Index index) {
    return index != null && index.traits().nullsNotDistinct() ? "NULLS NOT DISTINCT " : "";
  }

  /** {@code WITH (…)} of an index. */
  public static String options(Index index) {
    List<String> options = new ArrayList<>();
    for (String option : index == null ? List.<String>of() : index.traits().options()) {
      int equals = option.indexOf('=');
      String value = option.substring(equals + 1);
      boolean word = QuotedName.asNeeded(value).equals(value);
      options.add(
          QuotedName.asNeeded(option.substring(0, equals))
              + "="
              + (word ? value : Quoting.literal(value)));
    }
    return options.isEmpty() ? "" : " WITH (" + String.join(", ", options) + ")";
  }

  private String exclusion(Constraint.Exclusion exclusion, Index index) {
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < index.keys().size(); i++) {
      elements.add(key(index.keys().get(i)) + " WITH " + exclusion.operators().get(i));
    }
    StringBuilder text = new StringBuilder("EXCLUDE USING ").append(index.method());
    text.append(" (").append(String.join(", ", elements)).append(')');
    text.append(including(index));
    if (index.predicate() != null) {
      text.append(" WHERE (").append(expressions.expression(index.predicate())).append(')');
    }
    return text.toString();
  }

  /**
   * @param expression as it is shown
   */
  static String check(String expression, boolean validated) {
    return "CHECK (" + expression + ")" + (validated ? "" : " NOT VALID");
  }

  private static String foreignKey(Catalog catalog, Constraint.ForeignKey key) {
    StringBuilder text = new StringBuilder("FOREIGN KEY (").append(names(key.columns()));
    text.append(") REFERENCES ")
        .append(qualified(catalog, key.referencedSchema(), key.referencedTable()))
        .append('(')
        .append(names(key.referencedColumns()))
        .append(')');
    if (key.full()) {
      text.append(" MATCH FULL");
    }
    if (key.onUpdate() != Constraint.Action.NO_ACTION) {
      text.append(" ON UPDATE ").append(key.onUpdate().sql());
    }
    if (key.onDelete() != Constraint.Action.NO_ACTION) {
      text.append(" ON DELETE ").append(key.onDelete().sql());
    }
    if (!key.deleteColumns().isEmpty()) {
      text.append(" (").append(names(key.deleteColumns())).append(')');
    }
    text.append(key.timing().sql());
    if (!key.validated()) {
      text.append(" NOT VALID");
    }
    return text.toString();
  }

  /** The pretty form leaves out the schema of what the search path finds. */
  String index(Index index) {
    String name =
        pretty
            ? qualified(catalog, table.schema(), table.name())
            : QuotedName.asNeeded(table.schema()) + "." + QuotedName.asNeeded(table.name());
    return index(
        QuotedName.asNeeded(index.name()) + (table.isPartitioned() ? " ON ONLY " : " ON ") + name,
        index);
  }

  /**
   * @param on the index's name, and what it is on
   */
  public String index(String on, Index index) {
    StringBuilder text = new StringBuilder("CREATE ");
    text.append(index.unique() ? "UNIQUE INDEX " : "INDEX ")
        .append(on)
        .append(" USING ")
        .append(index.method())
        .append(" (")
        .append(index.keys().stream().map(this::key).collect(Collectors.joining(", ")))
        .append(')');
    text.append(including(index));
    if (index.traits().nullsNotDistinct()) {
      text.append(" NULLS NOT DISTINCT");
    }
    text.append(options(index));
    if (index.predicate() != null) {
      text.append(" WHERE ").append(expressions.expression(index.predicate()));
    }
    return text.toString();
  }

  private String key(Index.Key key) {
    String text = column(key) + TypeText.collate(key.collation());
    if (key.operatorClass() != null) {
      text += " " + key.operatorClass();
    }
    if (key.descending()) {
      text += key.nullsFirst() ? " DESC" : " DESC NULLS LAST";
    } else if (key.nullsFirst()) {
      text += " NULLS FIRST";
    }
    return text;
  }

  String column(Index.Key key) {
    return column(key, expressions);
  }

  /** A key without its direction. */
  public static String column(Index.Key key, Texts expressions) {
    return key.column() != null
        ? QuotedName.asNeeded(key.column())
        : expressions.key(key.expression());
  }

  static String qualified(Catalog catalog, String schema, String name) {
    boolean visible =
        catalog.relation(null, name).map(r -> r.schema().equals(schema)).orElse(false);
    return visible
        ? QuotedName.asNeeded(name)
        : QuotedName.asNeeded(schema) + "." + QuotedName.asNeeded(name);
  }

  private static String names(List<String> columns) {
    return columns.stream().map(QuotedName::asNeeded).collect(Collectors.joining(", "));
  }
}
