package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.Token;
import dev.manylite.translator.parse.TokenCursor;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.TypeContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A view's query as text, and what its names mean. The text is kept as its author wrote it, but for
 * the names: relations are qualified, so that no search_path changes what they mean, and stars and
 * the columns of an INSERT are spelt out, so that a new column of a table is none of the view's
 * (manual, CREATE VIEW, notes).
 */
final class ViewText {
  private final String text;
  private final Catalog catalog;
  private final NamedObjects named = new NamedObjects();
  private final Map<Integer, Table> tables = new TreeMap<>();
  private final Map<Integer, ColumnUse> columns = new HashMap<>();
  private final Map<Integer, ColumnUse> targets = new HashMap<>();
  private final Map<Integer, List<Column>> inserted = new HashMap<>();
  private final Map<Integer, List<NameUses.StarColumn>> stars = new HashMap<>();
  private final Map<Integer, List<String>> fields = new HashMap<>();
  private final Set<Integer> outputs = new HashSet<>();

  private record Table(FromItem.Table tree, Relation relation) {}

  private record ColumnUse(int relation, int number, String name) {
    boolean isOneOf(Map<Integer, Integer> numbers) {
      return numbers.getOrDefault(relation, 0) == number;
    }
  }

  private final Map<Integer, SchemaType> types = new TreeMap<>();

  private final Map<Integer, Routine> routines = new TreeMap<>();

  private record Edit(int start, int end, String replacement) {}

  /** Binds the text against {@code catalog}. */
  ViewText(String text, Catalog catalog, TypeContext types) {
    this(text, Parser.parse(text).get(0).tree(), catalog, types);
  }

  /**
   * @param tree what is bound, in which what is of the text has its positions
   */
  ViewText(String text, Statement tree, Catalog catalog, TypeContext types) {
    this(text, List.of(tree), Variables.NONE, catalog, types);
  }

  /**
   * @param trees of all statements in the text of a function's body
   * @param variables the function's
   */
  ViewText(
      String text, List<Statement> trees, Variables variables, Catalog catalog, TypeContext types) {
    this.text = text;
    this.catalog = catalog;
    for (Statement tree : trees) {
      new Binder().bindInRoutine(tree, variables, catalog, types, new Listener());
    }
    tables.remove(SqlFault.NO_POSITION);
    columns.remove(SqlFault.NO_POSITION);
    targets.remove(SqlFault.NO_POSITION);
    inserted.remove(SqlFault.NO_POSITION);
    stars.remove(SqlFault.NO_POSITION);
    fields.remove(SqlFault.NO_POSITION);
    this.types.remove(SqlFault.NO_POSITION);
    routines.remove(SqlFault.NO_POSITION);
  }

  private final class Listener implements NameUses {
    @Override
    public void relation(FromItem.Table tree, Relation relation) {
      named.relation(tree, relation);
      tables.put(tree.position(), new Table(tree, relation));
    }

    @Override
    public void column(Expression.ColumnReference tree, int relationOid, int attributeNumber) {
      named.column(tree, relationOid, attributeNumber);
      String name = tree.names().get(tree.names().size() - 1);
      columns.put(tree.position(), new ColumnUse(relationOid, attributeNumber, name));
    }

    @Override
    public void target(Statement.Target tree, int relationOid, int attributeNumber) {
      named.target(tree, relationOid, attributeNumber);
      targets.put(tree.position(), new ColumnUse(relationOid, attributeNumber, tree.name()));
    }

    @Override
    public void targets(Statement.Insert tree, int relationOid, List<Column> written) {
      named.targets(tree, relationOid, written);
      inserted.put(tree.position(), written);
    }

    @Override
    public void type(TypeName tree, PgType type) {
      named.type(tree, type);
      catalog.types().stream()
          .filter(t -> t.hasOid(type.oid()))
          .findFirst()
          .ifPresent(t -> types.put(tree.position(), t));
    }

    @Override
    public void routine(FunctionCall tree, Routine routine) {
      named.routine(tree, routine);
      routines.put(tree.position(), routine);
    }

    @Override
    public void namesOutput(Expression.ColumnReference tree) {
      outputs.add(tree.position());
    }

    @Override
    public void star(Expression.Star tree, List<StarColumn> starColumns) {
      named.star(tree, starColumns);
      stars.put(tree.position(), starColumns);
    }

    @Override
    public void fields(Expression.FieldSelection tree, List<String> names) {
      fields.put(tree.position(), names);
    }

    @Override
    public void expression(Expression tree, BoundExpression bound) {
      named.expression(tree, bound);
    }
  }

  /** What the text writes to, where what was bound does not show it. */
  void addTargets(List<Statement.Target> written, Relation target) {
    Listener listener = new Listener();
    for (Statement.Target one : written) {
      target
          .column(one.name())
          .ifPresent(column -> listener.target(one, target.oid(), column.number()));
    }
  }

  Set<CatalogObject> named() {
    return named.objects();
  }

  boolean readsTemporary() {
    return tables.values().stream().anyMatch(t -> t.relation().isTemporary());
  }

  boolean reads(Relation relation) {
    return tables.values().stream().anyMatch(t -> t.relation().oid() == relation.oid());
  }

  boolean reads(Relation relation, int attributeNumber) {
    boolean named =
        Stream.concat(columns.values().stream(), targets.values().stream())
            .anyMatch(c -> c.relation() == relation.oid() && c.number() == attributeNumber);
    return named
        || stars.values().stream()
            .flatMap(List::stream)
            .anyMatch(
                c -> c.relationOid() == relation.oid() && c.attributeNumber() == attributeNumber);
  }

  boolean names(SchemaType type) {
    return types.values().stream().anyMatch(t -> t.oid() == type.oid());
  }

  boolean calls(Routine routine) {
    return routines.values().stream().anyMatch(r -> r.oid() == routine.oid());
  }

  /** The text for a type that has got another name. */
  String withRenamed(SchemaType before, String schema, String name) {
    Map<Integer, Edit> edits = new TreeMap<>();
    types.forEach(
        (position, type) -> {
          if (type.oid() == before.oid()) {
            edits.put(position, typeName(position, schema, name));
          }
        });
    return apply(edits);
  }

  /** The text for a function that has got another name. */
  String withRenamed(Routine before, String schema, String name) {
    Map<Integer, Edit> edits = new TreeMap<>();
    String renamed = PgText.identifier(schema) + "." + PgText.identifier(name);
    routines.forEach(
        (position, routine) -> {
          if (routine.oid() == before.oid() && isCall(position)) {
            edits.put(position, new Edit(position, endOfName(position), renamed));
          }
        });
    return apply(edits);
  }

  private Edit typeName(int position, String schema, String name) {
    Token last = lastOfName(position);
    // Only the array over a type may be written with an underscore.
    boolean array = last.text().equals("_" + types.get(position).name());
    return new Edit(
        position,
        position + last.end(),
        PgText.identifier(schema) + "." + PgText.identifier(array ? "_" + name : name));
  }

  /** The text to remember. */
  String normalised() {
    TreeMap<Integer, Edit> edits = new TreeMap<>();
    tables.forEach((position, table) -> edits.put(position, qualify(position, table.relation())));
    types.forEach(
        (position, type) -> edits.put(position, typeName(position, type.schema(), type.name())));
    routines.forEach(
        (position, routine) -> {
          if (isCall(position)) {
            String name = RoutineNames.of(routine, catalog, true);
            edits.put(position, new Edit(position, endOfName(position), name));
          }
        });
    stars.forEach((position, expansion) -> edits.put(position, expand(position, expansion)));
    fields.forEach((position, names) -> expand(position, names, edits));
    inserted.forEach(
        (position, written) -> {
          int end = InsertTarget.end(text, position);
          edits.put(end, new Edit(end, end, InsertTarget.list(written)));
        });
    return apply(edits);
  }

  private Edit qualify(int position, Relation relation) {
    return new Edit(position, endOfName(position), Queries.name(relation));
  }

  private Edit expand(int position, List<NameUses.StarColumn> expansion) {
    String list =
        expansion.stream()
            .map(
                c ->
                    (c.qualifier() == null ? "" : PgText.identifier(c.qualifier()) + ".")
                        + PgText.identifier(c.name()))
            .collect(Collectors.joining(", "));
    TokenCursor cursor = new TokenCursor(text.substring(position));
    if (cursor.accept("table")) {
      // TABLE t is SELECT * FROM t.
      return new Edit(position, position + cursor.lastEnd(), "SELECT " + list + " FROM");
    }
    while (!cursor.at("*")) {
      cursor.next();
    }
    cursor.next();
    return new Edit(position, position + cursor.lastEnd(), list);
  }

  /** {@code (x).*} becomes {@code (x).a, (x).b}. */
  private void expand(int position, List<String> names, TreeMap<Integer, Edit> edits) {
    int start = position;
    int end = -1;
    while (end < 0) {
      start = text.lastIndexOf('(', start - 1);
      end = behindParentheses(start);
    }
    TokenCursor star = new TokenCursor(text.substring(end));
    star.expect(".");
    star.expect("*");
    Map<Integer, Edit> within = edits.subMap(start, end);
    String row = apply(new TreeMap<>(within), start, end);
    within.clear();
    String list =
        names.stream().map(n -> row + "." + PgText.identifier(n)).collect(Collectors.joining(", "));
    edits.put(start, new Edit(start, end + star.lastEnd(), list));
  }

  /** The end of what is in parentheses, if a star stands behind it; -1 if none does. */
  private int behindParentheses(int start) {
    TokenCursor cursor = new TokenCursor(text.substring(start));
    int depth = 0;
    do {
      depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
      cursor.next();
    } while (depth > 0);
    int end = start + cursor.lastEnd();
    while (cursor.at(".") && cursor.peek(1).isLabel()) {
      cursor.next();
      cursor.next();
      end = start + cursor.lastEnd();
    }
    return cursor.at(".", "*") ? end : -1;
  }

  /** The text for a relation that has got another name; an old one stays as its alias. */
  String withRenamed(Relation before, String schema, String name) {
    Map<Integer, Edit> edits = new TreeMap<>();
    tables.forEach(
        (position, table) -> {
          if (table.relation().oid() == before.oid()) {
            boolean aliased =
                table.tree().alias() == null
                    && !name.equals(before.name())
                    && needsAlias(position, before.name());
            String alias = aliased ? " AS " + PgText.identifier(before.name()) : "";
            edits.put(
                position,
                new Edit(
                    position,
                    endOfName(position),
                    PgText.identifier(schema) + "." + PgText.identifier(name) + alias));
          }
        });
    return apply(edits);
  }

  /** The table of an INSERT needs its old name only where something is qualified by it. */
  private boolean needsAlias(int position, String name) {
    if (!text.substring(0, position).stripTrailing().toLowerCase(Locale.ROOT).endsWith("into")) {
      return true;
    }
    TokenCursor cursor = new TokenCursor(text);
    while (!cursor.at(TokenKind.END)) {
      if (cursor.next().text().equals(name) && cursor.at(".")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The text for a column that has got another name; outputs keep the old one.
   *
   * @param numbers the column's, in each relation of a tree by its OID
   */
  String withRenamed(Map<Integer, Integer> numbers, String newName) {
    Map<Integer, Edit> edits = new TreeMap<>();
    columns.forEach(
        (position, use) -> {
          if (use.isOneOf(numbers)) {
            Token last = lastOfName(position);
            String alias = outputs.contains(position) ? " AS " + PgText.identifier(use.name()) : "";
            edits.put(
                position,
                new Edit(
                    position + last.position(),
                    position + last.end(),
                    PgText.identifier(newName) + alias));
          }
        });
    targets.forEach(
        (position, use) -> {
          if (use.isOneOf(numbers)) {
            int end = position + new TokenCursor(text.substring(position)).peek().end();
            edits.put(position, new Edit(position, end, PgText.identifier(newName)));
          }
        });
    return apply(edits);
  }

  /** Not {@code x.f}, which means f(x) and can't name a schema. */
  private boolean isCall(int position) {
    TokenCursor cursor = new TokenCursor(text.substring(position));
    return cursor.peek().isLabel() && new TokenCursor(text.substring(endOfName(position))).at("(");
  }

  private int endOfName(int position) {
    return position + lastOfName(position).end();
  }

  /** The last identifier of a dotted name. */
  private Token lastOfName(int position) {
    TokenCursor cursor = new TokenCursor(text.substring(position));
    Token last = cursor.next();
    while (cursor.at(".") && cursor.peek(1).isLabel()) {
      cursor.next();
      last = cursor.next();
    }
    return last;
  }

  private String apply(Map<Integer, Edit> edits) {
    return apply(edits, 0, text.length());
  }

  private String apply(Map<Integer, Edit> edits, int start, int end) {
    StringBuilder result = new StringBuilder();
    int done = start;
    for (Edit edit : edits.values()) {
      result.append(text, done, edit.start()).append(edit.replacement());
      done = edit.end();
    }
    return result.append(text, done, end).toString();
  }
}
