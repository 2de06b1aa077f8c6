package dev.manylite.translator;

import dev.manylite.translator.bind.ParseTreeWalk;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.rule.Product;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The plan of a statement that rules rewrite: one for each of the statements that it becomes. */
final class RulePlanner {
  private final Translator translator;
  private final Catalog catalog;
  private final TypeContext types;
  private final boolean inSavepoint;

  RulePlanner(Translator translator, Catalog catalog, TypeContext types, boolean inSavepoint) {
    this.translator = translator;
    this.catalog = catalog;
    this.types = types;
    this.inSavepoint = inSavepoint;
  }

  Prepared prepare(ParsedStatement statement, List<Product> products, int[] hints) {
    int[] known = Arrays.copyOf(hints, Math.max(hints.length, statement.parameters()));
    List<Plan> plans = new ArrayList<>();
    List<SqlFault> warnings = new ArrayList<>();
    boolean reusable = true;
    for (Product product : products) {
      Prepared prepared = plan(product, known);
      plans.add(prepared.plan());
      warnings.addAll(prepared.warnings());
      reusable &= prepared.reusable();
    }
    List<SqlType> parameters = new ArrayList<>();
    for (int oid : known) {
      parameters.add(SqlType.of(oid == 0 ? Types.TEXT : catalog.type(oid).orElse(Types.TEXT)));
    }
    int told = told(statement.tree(), products);
    boolean shown = products.size() == 1 && products.get(0).isShown();
    Plan.Command command = command(statement.tree());
    List<Plan.ResultColumn> columns = List.of();
    if (told >= 0 && (products.get(told).isOriginal() || products.get(told).returns())) {
      columns = plans.get(told).columns();
      if (products.get(told).returns()) {
        columns = RuleColumns.of(statement.tree(), columns, catalog);
      }
    }
    if (shown) {
      columns =
          plans.get(0).columns().stream()
              .map(c -> new Plan.ResultColumn(c.name(), c.type(), 0, 0))
              .toList();
    }
    Set<Signature> functions = new HashSet<>();
    Set<String> collations = new HashSet<>();
    Set<Relation> systemRelations = new HashSet<>();
    Set<Relation> tables = new HashSet<>();
    for (Plan plan : plans) {
      functions.addAll(plan.functions());
      collations.addAll(plan.collations());
      systemRelations.addAll(plan.systemRelations());
      tables.addAll(plan.tables());
    }
    Plan whole =
        new Plan(
            command,
            "",
            parameters,
            columns,
            true,
            false,
            null,
            List.of(),
            functions,
            collations,
            systemRelations,
            tables,
            null,
            false,
            null,
            privileges(statement.tree()),
            new Plan.Rules(plans, told, shown));
    return new Prepared(whole, reusable, warnings);
  }

  /** Parameters that a product does not have are told to be something. */
  private Prepared plan(Product product, int[] known) {
    Set<Integer> used = ParseTreeWalk.parameters(product.statement());
    int[] hints = known.clone();
    for (int i = 0; i < hints.length; i++) {
      if (!used.contains(i + 1)) {
        hints[i] = Types.TEXT.oid();
      }
    }
    Prepared prepared;
    try {
      prepared =
          translator.prepareAs(
              product.owner(), product.statement(), hints, catalog, types, inSavepoint);
    } catch (SqlFault fault) {
      throw product.isOriginal() ? fault : withoutPosition(fault);
    }
    List<SqlType> parameters = prepared.plan().parameters();
    for (int i = 0; i < parameters.size() && i < known.length; i++) {
      if (used.contains(i + 1)) {
        known[i] = parameters.get(i).oid();
      }
    }
    return prepared;
  }

  /** It counts in the rule's text. */
  private static SqlFault withoutPosition(SqlFault fault) {
    return new SqlFault(fault.sqlState(), fault.getMessage())
        .withDetail(fault.detail())
        .withHint(fault.hint())
        .causedBy(fault);
  }

  /** Whose result the client gets; −1 for none's (manual, 41.6). */
  private static int told(Statement statement, List<Product> products) {
    int last = -1;
    for (int i = 0; i < products.size(); i++) {
      Product product = products.get(i);
      if (product.isOriginal()) {
        return i;
      }
      boolean same = product.returns() || product.statement().getClass() == statement.getClass();
      last = product.isInstead() && same ? i : last;
    }
    return last;
  }

  private List<RequiredPrivilege> privileges(Statement statement) {
    FromItem.Table target;
    Privilege privilege;
    if (statement instanceof Statement.Insert insert) {
      target = insert.target();
      privilege = Privilege.INSERT;
    } else if (statement instanceof Statement.Update update) {
      target = update.target();
      privilege = Privilege.UPDATE;
    } else if (statement instanceof Statement.Delete delete) {
      target = delete.target();
      privilege = Privilege.DELETE;
    } else {
      return List.of();
    }
    Relation relation =
        catalog
            .relation(target.schema(), target.name())
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.UNDEFINED_TABLE,
                        "relation \"" + target.name() + "\" does not exist"));
    return List.of(RequiredPrivilege.of(0, relation, privilege, List.of()));
  }

  static Plan.Command command(Statement statement) {
    if (statement instanceof Statement.Insert) {
      return Plan.Command.INSERT;
    }
    if (statement instanceof Statement.Update) {
      return Plan.Command.UPDATE;
    }
    if (statement instanceof Statement.Merge) {
      return Plan.Command.MERGE;
    }
    return statement instanceof Statement.Delete ? Plan.Command.DELETE : Plan.Command.SELECT;
  }
}
