package dev.manylite.translator.ddl;

import dev.manylite.translator.Plan;
import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.definition.CheckOption;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateView;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Storage;
import dev.manylite.translator.type.ColumnForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** CREATE VIEW: remembered as its query's text; SQLite itself has no view of it. */
final class ViewPlanner {
  private static final String CHECK_OPTION = "check_option=";

  private final Draft draft;

  ViewPlanner(Draft draft) {
    this.draft = draft;
  }

  void plan(CreateView statement) {
    if (statement.query().body() instanceof Query.Select select && select.into() != null) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "views must not contain SELECT INTO");
    }
    Plan query =
        new Queries(draft)
            .plan(new Statement.Select(statement.query(), statement.query().position()));
    if (!query.parameters().isEmpty()) {
      throw new SqlFault(SqlState.UNDEFINED_PARAMETER, "there is no parameter $1");
    }
    ViewText text = new ViewText(statement.text(), draft.schema, draft.context.types());
    boolean temporary = statement.temporary() || text.readsTemporary();
    if (!query.before().isEmpty()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "views must not contain data-modifying statements in WITH");
    }
    if (temporary && !statement.temporary()) {
      draft.notice(
          Notice.of(
              SqlState.SUCCESSFUL_COMPLETION,
              "view \"" + statement.name().name() + "\" will be a temporary view"));
    }
    String schema = draft.creationSchema(statement.name(), temporary);
    String name = statement.name().name();
    List<Column> columns = new ArrayList<>();
    for (Column column : CreateTableAsPlanner.columns(query.columns(), statement.columns())) {
      columns.add(Relations.withType(column, column.type(), ColumnForm.RUNTIME));
    }
    Relation before = draft.schema.relation(schema, name).orElse(null);
    if (before != null && statement.orReplace()) {
      new Ownership(draft).require(before);
      checkReplaceable(before, columns);
      for (int i = 0; i < before.columns().size(); i++) {
        Column old = before.columns().get(i);
        columns.set(i, Relations.withDefault(columns.get(i), old.defaultExpression()));
      }
    } else if (draft.isTaken(schema, name)) {
      throw new SqlFault(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists");
    }
    StorageParameters options = StorageParameters.of(StorageParameters.Kind.VIEW);
    List<String> parameters = options.set(List.of(), statement.options());
    CheckOption checkOption =
        statement.checkOption() != null ? statement.checkOption() : checkOption(parameters);
    Relation view =
        new Relation(
                before != null ? before.oid() : draft.newOid("relation", schema, name),
                schema,
                name,
                Relation.Kind.VIEW,
                SqliteNames.of(schema, name),
                false,
                columns,
                List.of(),
                List.of(),
                text.normalised(),
                before != null ? before.comment() : null,
                null,
                false,
                checkOption)
            .withTriggers(before == null ? List.of() : before.triggers());
    draft.put(Relations.withStorage(view, Storage.NONE.withOptions(kept(parameters))));
    checkUpdatable(checkOption, name, schema);
  }

  /** The check option among the parameters; null if there is none. */
  static CheckOption checkOption(List<String> parameters) {
    for (String parameter : parameters) {
      if (parameter.startsWith(CHECK_OPTION)) {
        return CheckOption.valueOf(
            parameter.substring(CHECK_OPTION.length()).toUpperCase(Locale.ROOT));
      }
    }
    return null;
  }

  /** The parameters that are kept as such. */
  static List<String> kept(List<String> parameters) {
    return parameters.stream().filter(p -> !p.startsWith(CHECK_OPTION)).toList();
  }

  void checkUpdatable(CheckOption checkOption, String name, String schema) {
    if (checkOption == null) {
      return;
    }
    String reason =
        new Binder()
            .whyNotUpdatable(
                draft.schema.relation(schema, name).orElseThrow(),
                draft.schema,
                draft.context.types());
    if (reason != null) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "WITH CHECK OPTION is supported only on automatically updatable views")
          .withHint(reason);
    }
  }

  private static void checkReplaceable(Relation before, List<Column> columns) {
    if (before.kind() == Relation.Kind.FOREIGN_VIEW) {
      throw SqlFault.unsupported("replacing a view that another program made");
    }
    if (before.kind() != Relation.Kind.VIEW) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "\"" + before.name() + "\" is not a view");
    }
    if (columns.size() < before.columns().size()) {
      throw new SqlFault(SqlState.INVALID_TABLE_DEFINITION, "cannot drop columns from view");
    }
    for (int i = 0; i < before.columns().size(); i++) {
      Column old = before.columns().get(i);
      Column now = columns.get(i);
      if (!old.name().equals(now.name())) {
        throw new SqlFault(
                SqlState.INVALID_TABLE_DEFINITION,
                "cannot change name of view column \""
                    + old.name()
                    + "\" to \""
                    + now.name()
                    + "\"")
            .withHint(
                "Use ALTER VIEW ... RENAME COLUMN ... to change name of view column instead.");
      }
      if (!old.type().toString().equals(now.type().toString())) {
        throw new SqlFault(
            SqlState.INVALID_TABLE_DEFINITION,
            "cannot change data type of view column \""
                + old.name()
                + "\" from "
                + old.type()
                + " to "
                + now.type());
      }
    }
  }
}
