package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.statistics.StatisticsDefinition;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterStatistics;
import dev.manylite.translator.parse.tree.CreateStatistics;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.ExtendedStatistics;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** CREATE, ALTER, DROP STATISTICS and COMMENT ON them. */
final class StatisticsPlanner {
  private final Draft draft;

  StatisticsPlanner(Draft draft) {
    this.draft = draft;
  }

  /** Statistics objects belong to a table, and are found by names of their own. */
  private record Found(Relation table, ExtendedStatistics statistics) {}

  void create(CreateStatistics statement) {
    ObjectName on = statement.table();
    Relation table =
        draft.schema.relation(on.schema(), on.name()).orElseThrow(() -> Lookup.missingRelation(on));
    if (table.kind() == Relation.Kind.SYSTEM) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "permission denied: \"" + table.name() + "\" is a system catalog");
    }
    if (table.kind() != Relation.Kind.TABLE) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "cannot define statistics for relation \"" + table.name() + "\"")
          .withDetail("This operation is not supported for views.");
    }
    new Ownership(draft).require(table);
    String name = statement.name().name();
    String schema =
        draft.creationSchema(
            new ObjectName(statement.name().schema(), name, SqlFault.NO_POSITION),
            table.isTemporary());
    if (find(schema, name).isPresent()) {
      String message = "statistics object \"" + name + "\" already exists";
      if (!statement.ifNotExists()) {
        throw new SqlFault(SqlState.DUPLICATE_OBJECT, message);
      }
      draft.notice(Notice.of(SqlState.DUPLICATE_OBJECT, message + ", skipping"));
      return;
    }
    StatisticsDefinition definition =
        StatisticsDefinition.of(
            statement,
            table,
            draft.expressions,
            draft.schema,
            type -> AccessMethodRules.operatorClass(type, "btree").isPresent());
    List<ExtendedStatistics> all = new ArrayList<>(table.storage().statistics());
    all.add(
        new ExtendedStatistics(
            draft.newOid("statistics", schema, name),
            schema,
            name,
            draft.context.roles().oid(draft.context.currentUser()),
            -1,
            definition.kinds(),
            definition.columns(),
            definition.expressions(),
            null));
    put(table, all);
  }

  /** LIKE … INCLUDING STATISTICS. */
  void copy(Relation source, Relation made, boolean comments) {
    List<ExtendedStatistics> copies = new ArrayList<>();
    for (ExtendedStatistics statistics : source.storage().statistics()) {
      List<String> names = new ArrayList<>();
      List<Integer> columns = new ArrayList<>();
      for (int number : statistics.columns()) {
        String column =
            source.columns().stream()
                .filter(c -> c.number() == number)
                .findFirst()
                .orElseThrow()
                .name();
        names.add(column);
        columns.add(made.column(column).orElseThrow().number());
      }
      statistics.expressions().forEach(expression -> names.add("expr"));
      columns.sort(null);
      String name =
          GeneratedNames.choose(
              made.name(),
              String.join("_", names),
              "stat",
              candidate ->
                  find(made.schema(), candidate).isPresent()
                      || copies.stream().anyMatch(c -> c.name().equals(candidate)));
      copies.add(
          new ExtendedStatistics(
              draft.newOid("statistics", made.schema(), name),
              made.schema(),
              name,
              draft.context.roles().oid(draft.context.currentUser()),
              -1,
              statistics.kinds(),
              columns,
              statistics.expressions(),
              comments ? statistics.comment() : null));
    }
    if (!copies.isEmpty()) {
      List<ExtendedStatistics> all = new ArrayList<>(made.storage().statistics());
      all.addAll(copies);
      put(made, all);
    }
  }

  void alter(AlterStatistics statement) {
    Optional<Found> found = find(statement.name());
    if (found.isEmpty() && statement.ifExists()) {
      skip(statement.name());
      return;
    }
    Found one = found.orElseThrow(() -> missing(statement.name()));
    require(one);
    AlterStatistics.Action action = statement.action();
    if (action instanceof AlterStatistics.Rename rename) {
      rename(one, one.statistics.schema(), rename.name());
    } else if (action instanceof AlterStatistics.SetSchema set) {
      draft
          .schema
          .schema(set.schema())
          .orElseThrow(
              () ->
                  new SqlFault(
                      SqlState.INVALID_SCHEMA_NAME,
                      "schema \"" + set.schema() + "\" does not exist"));
      if (!set.schema().equals(one.statistics.schema())) {
        rename(one, set.schema(), one.statistics.name());
      }
    } else if (action instanceof AlterStatistics.SetOwner set) {
      owner(one, set.role());
    } else {
      long target = ((AlterStatistics.SetTarget) action).target();
      int limited = new StoragePlanner(draft).target(target);
      replace(one, statistics -> statistics.withTarget(limited));
    }
  }

  private void rename(Found one, String schema, String name) {
    if (find(schema, name).isPresent()) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "statistics object \"" + name + "\" already exists in schema \"" + schema + "\"");
    }
    SchemaFacts facts = draft.schema.schema(schema).orElseThrow();
    new Ownership(draft).requireCreate(draft.context.currentUser(), facts);
    replace(one, statistics -> statistics.named(schema, name));
  }

  private void owner(Found one, String word) {
    Ownership ownership = new Ownership(draft);
    String role = ownership.newOwner(word);
    ownership.requireCreate(role, draft.schema.schema(one.statistics.schema()).orElseThrow());
    int oid = draft.context.roles().oid(role);
    replace(one, statistics -> statistics.withOwner(oid));
  }

  void drop(ObjectName name, boolean ifExists) {
    Optional<Found> found = find(name);
    if (found.isEmpty() && ifExists) {
      skip(name);
      return;
    }
    Found one = found.orElseThrow(() -> missing(name));
    require(one);
    List<ExtendedStatistics> left = new ArrayList<>(one.table.storage().statistics());
    left.remove(one.statistics);
    put(one.table, left);
  }

  void comment(ObjectName name, String text) {
    Found one = find(name).orElseThrow(() -> missing(name));
    require(one);
    replace(one, statistics -> statistics.withComment(text));
  }

  /** Those in a schema, of tables of other schemas too. */
  List<ExtendedStatistics> ofSchema(String schema) {
    return draft.schema.relations().stream()
        .flatMap(r -> r.storage().statistics().stream())
        .filter(s -> s.schema().equals(schema))
        .toList();
  }

  private void require(Found one) {
    int user = draft.context.roles().oid(draft.context.currentUser());
    if (!draft.context.roles().mayActAs(user, one.statistics.owner())) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "must be owner of statistics object " + one.statistics.name());
    }
  }

  private void replace(Found one, UnaryOperator<ExtendedStatistics> change) {
    List<ExtendedStatistics> all = new ArrayList<>(one.table.storage().statistics());
    all.replaceAll(s -> s.oid() == one.statistics.oid() ? change.apply(s) : s);
    put(one.table, all);
  }

  private void put(Relation table, List<ExtendedStatistics> statistics) {
    draft.replace(
        draft.table(table),
        Relations.withStorage(table, table.storage().withStatistics(statistics)));
  }

  private Optional<Found> find(ObjectName name) {
    if (name.schema() != null) {
      return find(name.schema(), name.name());
    }
    return draft.schema.searchPath().stream()
        .flatMap(schema -> find(schema, name.name()).stream())
        .findFirst();
  }

  private Optional<Found> find(String schema, String name) {
    return draft.schema.relations().stream()
        .flatMap(r -> r.storage().statistics().stream().map(s -> new Found(r, s)))
        .filter(f -> f.statistics.schema().equals(schema) && f.statistics.name().equals(name))
        .findFirst();
  }

  private SqlFault missing(ObjectName name) {
    return name.schema() != null && draft.schema.schema(name.schema()).isEmpty()
        ? new SqlFault(
            SqlState.INVALID_SCHEMA_NAME, "schema \"" + name.schema() + "\" does not exist")
        : new SqlFault(SqlState.UNDEFINED_OBJECT, shown(name) + " does not exist");
  }

  private void skip(ObjectName name) {
    boolean noSchema = name.schema() != null && draft.schema.schema(name.schema()).isEmpty();
    draft.notice(
        Notice.of(
            SqlState.SUCCESSFUL_COMPLETION,
            (noSchema ? "schema \"" + name.schema() + '"' : shown(name))
                + " does not exist, skipping"));
  }

  private static String shown(ObjectName name) {
    return "statistics object \""
        + (name.schema() == null ? "" : name.schema() + ".")
        + name.name()
        + '"';
  }
}
