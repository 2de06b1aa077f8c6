package dev.manylite.translator.bind;

import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Column.Identity;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The schema of {@code bind/schema.sql}. */
public final class TestSchema implements Catalog {
  private final List<Relation> relations = new ArrayList<>();
  private final List<Sequence> sequences = new ArrayList<>();

  public TestSchema() {
    table(
        "public",
        "t",
        List.of(new Constraint.PrimaryKey(1001, "t_pkey", List.of("a"))),
        List.of(),
        column("a", "int4", true, null),
        column("b", "text", true, "'x'::text"),
        column("c", "numeric(10,2)", false, null),
        column("d", "timestamptz", false, "now()"),
        column("e", "varchar(10)", false, null),
        column("f", "bool", false, null),
        column("g", "_int4", false, null),
        column("h", "int8", false, null));
    table(
        "public",
        "u",
        List.of(new Constraint.Unique(1002, "u_a_b_key", List.of("a", "b"))),
        List.of(index("u_y", new Index.Key("y", null, false, false), "(a > 0)")),
        column("a", "int4", false, null),
        column("b", "text", false, null),
        column("x", "float8", false, null),
        column("y", "date", false, null));
    table(
        "public",
        "s",
        List.of(new Constraint.PrimaryKey(1003, "s_pkey", List.of("id"))),
        List.of(),
        column("id", "int4", true, "nextval('s_id_seq'::regclass)"),
        column("nm", "varchar(20)", false, null),
        column("big", "int8", false, null),
        column("small", "int2", false, null),
        column("r", "float4", false, null),
        column("j", "json", false, null),
        column("jb", "jsonb", false, null),
        column("u", "uuid", false, null),
        column("ts", "timestamp", false, null),
        column("iv", "interval", false, null),
        column("by", "bytea", false, null),
        column("ch", "bpchar(5)", false, null),
        column("qc", "char", false, null),
        column("n", "name", false, null),
        column("tm", "time", false, null),
        column("ttz", "timetz", false, null),
        column("o", "oid", false, null),
        column("ts3", "timestamp(3)", false, null));
    table(
        "public",
        "idt",
        List.of(new Constraint.PrimaryKey(1004, "idt_pkey", List.of("id"))),
        List.of(index("idt_v", new Index.Key(null, "lower(v)", false, false), null)),
        identity("id", Identity.ALWAYS),
        column("v", "text", false, null),
        identity("w", Identity.BY_DEFAULT),
        new Column(
            0,
            "gen",
            type("int4"),
            false,
            null,
            Identity.NONE,
            "(w * 2)",
            type("int4").base().columnForm(-1),
            null));
    table(
        "other",
        "o",
        List.of(),
        List.of(),
        column("a", "int4", false, null),
        column("z", "text", false, null));
    relation(
        "public",
        "v",
        Relation.Kind.VIEW,
        List.of(),
        List.of(),
        "SELECT t.a, t.b, (t.c * (2)::numeric) AS c2 FROM t",
        column("a", "int4", false, null),
        column("b", "text", false, null),
        column("c2", "numeric", false, null));
    table(
        "public",
        "f",
        List.of(new Constraint.PrimaryKey(1005, "f_pkey", List.of("id"))),
        List.of(),
        column("id", "int4", true, null),
        foreign("n", "int4", "INTEGER"),
        foreign("name", "varchar(20)", "VARCHAR(20)"),
        foreign("price", "numeric(10,2)", "NUMERIC(10,2)"),
        foreign("at", "timestamp", "DATETIME"));
    sequence("s_id_seq", "s", "id");
    sequence("idt_id_seq", "idt", "id");
    sequence("idt_w_seq", "idt", "w");
  }

  private void table(
      String schema,
      String name,
      List<Constraint> constraints,
      List<Index> indexes,
      Column... columns) {
    relation(schema, name, Relation.Kind.TABLE, constraints, indexes, null, columns);
  }

  private void relation(
      String schema,
      String name,
      Relation.Kind kind,
      List<Constraint> constraints,
      List<Index> indexes,
      String query,
      Column... columns) {
    List<Column> numbered = new ArrayList<>();
    for (Column c : columns) {
      numbered.add(
          new Column(
              numbered.size() + 1,
              c.name(),
              c.type(),
              c.notNull(),
              c.defaultExpression(),
              c.identity(),
              c.generated(),
              c.form(),
              null));
    }
    relations.add(
        new Relation(
            20000 + relations.size(),
            schema,
            name,
            kind,
            name,
            kind == Relation.Kind.TABLE,
            numbered,
            constraints,
            indexes,
            query,
            null));
  }

  private static Column column(String name, String type, boolean notNull, String value) {
    SqlType resolved = type(type);
    return new Column(
        0,
        name,
        resolved,
        notNull,
        value,
        Identity.NONE,
        null,
        resolved.base().columnForm(resolved.modifier()),
        null);
  }

  /** A column that another program declared. */
  private static Column foreign(String name, String type, String declared) {
    ColumnForm form = ColumnForm.foreign(declared);
    return new Column(0, name, type(type), false, null, Identity.NONE, null, form, null);
  }

  private static Column identity(String name, Identity identity) {
    SqlType type = type("int4");
    return new Column(0, name, type, true, null, identity, null, type.base().columnForm(-1), null);
  }

  private static SqlType type(String text) {
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open);
    PgType base = Types.byName(name).orElseThrow();
    return open < 0
        ? SqlType.of(base)
        : new SqlType(
            base,
            base.modifier(Arrays.asList(text.substring(open + 1, text.length() - 1).split(","))));
  }

  private static Index index(String name, Index.Key key, String predicate) {
    return new Index(
        3000, "public", name, true, false, false, "btree", List.of(key), predicate, null);
  }

  private void sequence(String name, String table, String column) {
    sequences.add(
        new Sequence(
            30000 + sequences.size(),
            "public",
            name,
            Types.INT4,
            1,
            1,
            1,
            Integer.MAX_VALUE,
            1,
            false,
            table,
            column,
            null));
  }

  @Override
  public String database() {
    return "bind";
  }

  @Override
  public long version() {
    return 1;
  }

  @Override
  public List<String> searchPath() {
    return List.of("pg_catalog", "public");
  }

  @Override
  public List<String> namedSearchPath() {
    return List.of("public");
  }

  @Override
  public List<String> schemas() {
    return List.of("pg_catalog", "information_schema", "public", "other");
  }

  @Override
  public Optional<Relation> relation(String schema, String name) {
    return relations.stream()
        .filter(r -> r.name().equals(name))
        .filter(r -> r.schema().equals(schema == null ? "public" : schema))
        .findFirst();
  }

  @Override
  public Optional<Sequence> sequence(String schema, String name) {
    return sequences.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  @Override
  public Optional<PgType> type(String schema, String name) {
    return schema == null || schema.equals("pg_catalog") ? Types.byName(name) : Optional.empty();
  }

  @Override
  public Optional<PgType> type(int oid) {
    return Types.byOid(oid);
  }

  @Override
  public RowType rowType(Relation relation) {
    return null;
  }

  @Override
  public List<Relation> relations() {
    return List.copyOf(relations);
  }

  @Override
  public List<Sequence> sequences() {
    return List.copyOf(sequences);
  }

  @Override
  public List<dev.manylite.translator.schema.SchemaType> types() {
    return List.of();
  }
}
