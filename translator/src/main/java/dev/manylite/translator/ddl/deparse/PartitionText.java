package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.PartitionBound;
import dev.manylite.translator.schema.PartitionBound.End;
import dev.manylite.translator.schema.PartitionKey;
import dev.manylite.translator.schema.PartitionKey.Strategy;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Partition keys and bounds as {@code pg_get_partkeydef} and {@code pg_get_expr} print them. */
public final class PartitionText {
  private final Catalog catalog;
  private final TypeContext types;

  public PartitionText(Catalog catalog, TypeContext types) {
    this.catalog = catalog;
    this.types = types;
  }

  /** {@code RANGE (a, lower(b))}. */
  public String key(Relation table) {
    PartitionKey key = table.lineage().key();
    List<String> parts = new ArrayList<>();
    for (PartitionKey.Part part : key.parts()) {
      String shown = part(part, table);
      parts.add(part.operatorClass() == null ? shown : shown + " " + part.operatorClass());
    }
    return key.strategy() + " (" + String.join(", ", parts) + ")";
  }

  /** A column, a call, or an expression in parentheses. */
  public static String part(PartitionKey.Part part, Relation table) {
    if (part.expression() == null) {
      return table.columns().stream()
          .filter(c -> c.number() == part.column())
          .map(c -> PgText.identifier(c.name()))
          .findFirst()
          .orElseThrow();
    }
    return PgText.element(part.expression());
  }

  /** {@code FOR VALUES …} or {@code DEFAULT}. */
  public String bound(PartitionBound bound, List<SqlType> keys) {
    if (bound instanceof PartitionBound.Values values) {
      return values.values().stream()
          .map(v -> value(v, keys.get(0)))
          .collect(Collectors.joining(", ", "FOR VALUES IN (", ")"));
    }
    if (bound instanceof PartitionBound.Range range) {
      return "FOR VALUES FROM " + end(range.from(), keys) + " TO " + end(range.to(), keys);
    }
    if (bound instanceof PartitionBound.Remainder part) {
      return "FOR VALUES WITH (modulus " + part.modulus() + ", remainder " + part.remainder() + ")";
    }
    return "DEFAULT";
  }

  public String end(List<End> end, List<SqlType> keys) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < end.size(); i++) {
      End part = end.get(i);
      parts.add(
          part.infinite() < 0
              ? "MINVALUE"
              : part.infinite() > 0 ? "MAXVALUE" : value(part.value(), keys.get(i)));
    }
    return "(" + String.join(", ", parts) + ")";
  }

  /** A constant without its type. */
  private String value(Object value, SqlType type) {
    if (value == null) {
      return "NULL";
    }
    if (type == null) {
      // Of an expression: its values tell enough.
      return value instanceof Long ? value.toString() : PgText.literal(value.toString());
    }
    PgType base = DomainType.base(type.base());
    if (base == Types.BOOL) {
      return Long.valueOf(1).equals(value) ? "true" : "false";
    }
    String text = base.output(value, type.modifier(), types);
    boolean bare =
        base == Types.INT4 && !text.startsWith("-")
            || base == Types.NUMERIC && text.matches("[0-9.]+");
    return bare ? text : PgText.literal(text);
  }

  /** A constant with its type where that is needed to read it back. */
  private String typed(Object value, SqlType type) {
    String text = value(value, type);
    if (type == null && value instanceof String) {
      return text + "::text";
    }
    boolean plain =
        value == null
            || type == null
            || type.base() == Types.BOOL
            || !text.startsWith("'")
            || type.base() == Types.UNKNOWN;
    return plain ? text : text + "::" + new TypeText(catalog, true).of(SqlType.of(type.base()));
  }

  /**
   * What is true of a partition's rows (pg_get_partition_constraintdef), without that of its
   * parents; null where it is true of all.
   *
   * @param keys the parent's key as expressions over the partition's columns
   * @param types of them
   * @param siblings bounds of the parent's other partitions, for DEFAULT
   */
  public String constraint(
      PartitionBound bound,
      Relation parent,
      List<String> keys,
      List<SqlType> keyTypes,
      List<PartitionBound> siblings) {
    if (bound instanceof PartitionBound.Values values) {
      return list(values.values(), keys.get(0), keyTypes.get(0));
    }
    if (bound instanceof PartitionBound.Range range) {
      return range(range, keys, keyTypes, true);
    }
    if (bound instanceof PartitionBound.Remainder part) {
      return "satisfies_hash_partition('"
          + parent.oid()
          + "'::oid, "
          + part.modulus()
          + ", "
          + part.remainder()
          + ", "
          + String.join(", ", keys)
          + ")";
    }
    if (siblings.isEmpty()) {
      return null;
    }
    if (parent.lineage().key().strategy() == Strategy.LIST) {
      List<Object> all = new ArrayList<>();
      siblings.forEach(s -> all.addAll(((PartitionBound.Values) s).values()));
      return "(NOT " + list(all, keys.get(0), keyTypes.get(0)) + ")";
    }
    List<String> ranges = new ArrayList<>();
    siblings.forEach(s -> ranges.add(range((PartitionBound.Range) s, keys, keyTypes, false)));
    String any = ranges.size() == 1 ? ranges.get(0) : "(" + String.join(" OR ", ranges) + ")";
    String notNull =
        keys.stream().map(k -> "(" + k + " IS NOT NULL)").collect(Collectors.joining(" AND "));
    return "(NOT (" + notNull + " AND " + any + "))";
  }

  private String list(List<Object> values, String key, SqlType type) {
    boolean nulls = values.contains(null);
    List<Object> others = values.stream().filter(v -> v != null).toList();
    String name = type == null ? null : new TypeText(catalog, true).of(SqlType.of(type.base()));
    String element =
        others.isEmpty()
            ? null
            : others.size() == 1
                ? "(" + key + " = " + typed(others.get(0), type) + ")"
                : "("
                    + key
                    + " = ANY (ARRAY["
                    + others.stream().map(v -> typed(v, type)).collect(Collectors.joining(", "))
                    + "]"
                    + (type != null && type.base() == Types.VARCHAR ? "::" + name + "[]" : "")
                    + "))";
    if (element == null) {
      return "(" + key + " IS NULL)";
    }
    return nulls
        ? "((" + key + " IS NULL) OR " + element + ")"
        : "((" + key + " IS NOT NULL) AND " + element + ")";
  }

  private String range(
      PartitionBound.Range range, List<String> keys, List<SqlType> keyTypes, boolean tests) {
    List<String> parts = new ArrayList<>();
    if (tests) {
      keys.forEach(k -> parts.add("(" + k + " IS NOT NULL)"));
    }
    int same = 0;
    while (same < keys.size() - 1
        && range.from().get(same).infinite() == 0
        && range.to().get(same).infinite() == 0
        && range.from().get(same).value().equals(range.to().get(same).value())) {
      parts.add(
          "("
              + keys.get(same)
              + " = "
              + typed(range.from().get(same).value(), keyTypes.get(same))
              + ")");
      same++;
    }
    side(parts, range.from(), keys, keyTypes, same, true);
    side(parts, range.to(), keys, keyTypes, same, false);
    return parts.isEmpty() ? "true" : joined(parts);
  }

  /** {@code a > 1 OR (a = 1 AND b >= 2)}. */
  private void side(
      List<String> parts,
      List<End> end,
      List<String> keys,
      List<SqlType> keyTypes,
      int from,
      boolean lower) {
    List<String> choices = new ArrayList<>();
    List<String> equal = new ArrayList<>();
    for (int i = from; i < end.size(); i++) {
      End part = end.get(i);
      if (part.infinite() != 0) {
        if (lower == part.infinite() < 0) {
          // Every value that is equal so far is within.
          if (equal.isEmpty()) {
            return;
          }
          choices.add(joined(equal));
        }
        break;
      }
      boolean last = i == end.size() - 1;
      boolean endless =
          !last && end.get(i + 1).infinite() != 0 && lower == end.get(i + 1).infinite() < 0;
      String operator = lower ? (last || endless ? ">=" : ">") : (endless ? "<=" : "<");
      String value = typed(part.value(), keyTypes.get(i));
      List<String> choice = new ArrayList<>(equal);
      choice.add("(" + keys.get(i) + " " + operator + " " + value + ")");
      choices.add(joined(choice));
      if (endless) {
        break;
      }
      equal.add("(" + keys.get(i) + " = " + value + ")");
    }
    if (choices.isEmpty()) {
      parts.add("false");
    } else {
      parts.add(choices.size() == 1 ? choices.get(0) : "(" + String.join(" OR ", choices) + ")");
    }
  }

  private static String joined(List<String> parts) {
    return parts.size() == 1 ? parts.get(0) : "(" + String.join(" AND ", parts) + ")";
  }
}
