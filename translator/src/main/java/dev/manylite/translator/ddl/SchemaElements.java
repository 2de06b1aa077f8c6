package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.CreateIndex;
import dev.manylite.translator.parse.tree.CreateSequence;
import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.CreateTrigger;
import dev.manylite.translator.parse.tree.CreateView;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.parse.tree.ObjectName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What CREATE SCHEMA creates at once: sequences first, then tables, views, indexes, triggers and
 * grants (PostgreSQL's transformCreateSchemaStmtElements).
 */
final class SchemaElements {
  private final Draft draft;

  SchemaElements(Draft draft) {
    this.draft = draft;
  }

  void create(String schema, List<DefinitionStatement> written) {
    List<DefinitionStatement> elements = new ArrayList<>(written);
    elements.forEach(element -> requireHere(schema, element));
    elements.sort(Comparator.comparing(SchemaElements::place));
    List<String> path = draft.schema.namedSearchPath();
    List<String> inside = new ArrayList<>(List.of(schema));
    inside.addAll(path);
    draft.schema = draft.schema.withSearchPath(inside);
    for (DefinitionStatement element : elements) {
      DefinitionPlanner.carryOut(element, draft);
    }
    draft.schema = draft.schema.withSearchPath(path);
  }

  private static int place(DefinitionStatement element) {
    if (element instanceof CreateSequence) {
      return 0;
    }
    if (element instanceof CreateTable) {
      return 1;
    }
    if (element instanceof CreateView) {
      return 2;
    }
    if (element instanceof CreateIndex) {
      return 3;
    }
    return element instanceof CreateTrigger ? 4 : 5;
  }

  private static void requireHere(String schema, DefinitionStatement element) {
    ObjectName name = null;
    if (element instanceof CreateSequence sequence) {
      name = sequence.name();
    } else if (element instanceof CreateTable table) {
      name = table.name();
    } else if (element instanceof CreateView view) {
      name = view.name();
    } else if (element instanceof CreateIndex index) {
      name = index.table();
    } else if (element instanceof CreateTrigger trigger) {
      name = trigger.table();
    } else if (!(element instanceof Grant)) {
      throw SqlFault.unsupported("this element of CREATE SCHEMA").at(element.position());
    }
    if (name != null && name.schema() != null && !name.schema().equals(schema)) {
      throw new SqlFault(
          "42P15",
          "CREATE specifies a schema ("
              + name.schema()
              + ") different from the one being created ("
              + schema
              + ")");
    }
  }
}
