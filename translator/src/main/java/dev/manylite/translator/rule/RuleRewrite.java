package dev.manylite.translator.rule;

import dev.manylite.translator.definition.RuleEvent;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.rule.Product.Source;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement and the rules of what it writes to → the statements that are carried out, one after
 * the other (manual, 41.4; PostgreSQL's RewriteQuery). One statement's state.
 */
public final class RuleRewrite {
  private final Catalog catalog;

  private RuleRewrite(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A relation and what is done to it. */
  private record Event(int relation, RuleEvent event) {}

  /** Empty where no rule has anything to do with the statement. */
  public static Optional<List<Product>> apply(Statement statement, Catalog catalog) {
    RuleRewrite rewrite = new RuleRewrite(catalog);
    if (!rewrite.concerns(statement)) {
      return Optional.empty();
    }
    List<Product> products =
        rewrite.rewrite(new Product(statement, Source.ORIGINAL, false, 0), List.of());
    if (with(statement) != null && products.size() > 1) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "WITH cannot be used in a query that is rewritten by rules into multiple queries");
    }
    return Optional.of(products);
  }

  private boolean concerns(Statement statement) {
    Query.With with = with(statement);
    if (with != null) {
      for (Query.CommonTable table : with.tables()) {
        if (!(table.statement() instanceof Statement.Select) && concerns(table.statement())) {
          return true;
        }
      }
    }
    Relation relation = relation(statement);
    return relation != null && !catalog.rules(relation.oid()).isEmpty();
  }

  static Query.With with(Statement statement) {
    if (statement instanceof Statement.Select select) {
      return select.query().with();
    } else if (statement instanceof Statement.Insert insert) {
      return insert.with();
    } else if (statement instanceof Statement.Update update) {
      return update.with();
    } else if (statement instanceof Statement.Delete delete) {
      return delete.with();
    }
    return statement instanceof Statement.Merge merge ? merge.with() : null;
  }

  /** The target; null where there is none, or rules don't matter. */
  private Relation relation(Statement statement) {
    FromItem.Table target = target(statement);
    // COPY's, which nobody wrote, goes to the table itself.
    boolean itself =
        statement instanceof Statement.Insert insert && insert.position() == SqlFault.NO_POSITION;
    return target == null || itself
        ? null
        : catalog.relation(target.schema(), target.name()).orElse(null);
  }

  private static FromItem.Table target(Statement statement) {
    if (statement instanceof Statement.Insert insert) {
      return insert.target();
    } else if (statement instanceof Statement.Update update) {
      return update.target();
    } else if (statement instanceof Statement.Delete delete) {
      return delete.target();
    }
    return statement instanceof Statement.Merge merge ? merge.target() : null;
  }

  private static RuleEvent event(Statement statement) {
    return statement instanceof Statement.Insert
        ? RuleEvent.INSERT
        : statement instanceof Statement.Update ? RuleEvent.UPDATE : RuleEvent.DELETE;
  }

  /**
   * @param fired the rules' events that have led here
   */
  private List<Product> rewrite(Product product, List<Event> fired) {
    Statement statement =
        new CommonTableRules(s -> rewriteMember(s, fired)).apply(product.statement());
    Relation relation = relation(statement);
    if (relation == null) {
      return List.of(product.with(statement));
    }
    List<Rule> all = catalog.rules(relation.oid());
    List<Rule> rules =
        all.stream().filter(r -> r.event() == event(statement) && r.firing().fires(false)).toList();
    if (statement instanceof Statement.Merge && !all.isEmpty()) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot execute MERGE on relation \"" + relation.name() + "\"")
          .withDetail("MERGE is not supported for relations with rules.");
    }
    checkConflict(statement, all);
    if (rules.isEmpty()) {
      return List.of(product.with(statement));
    }
    return fire(product.with(statement), relation, rules, fired);
  }

  private List<Product> rewriteMember(Statement statement, List<Event> fired) {
    return concerns(statement)
        ? rewrite(new Product(statement, Source.ORIGINAL, false, 0), fired)
        : null;
  }

  private static void checkConflict(Statement statement, List<Rule> rules) {
    if (statement instanceof Statement.Insert insert
        && insert.conflict() != null
        && rules.stream()
            .anyMatch(r -> r.event() == RuleEvent.INSERT || r.event() == RuleEvent.UPDATE)) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "INSERT with ON CONFLICT clause cannot be used with table that has INSERT or UPDATE"
              + " rules");
    }
  }

  private List<Product> fire(
      Product product, Relation relation, List<Rule> rules, List<Event> fired) {
    Statement statement = product.statement();
    Event event = new Event(relation.oid(), event(statement));
    boolean instead = false;
    List<Expression> excluded = new ArrayList<>();
    List<Product> actions = new ArrayList<>();
    RuleReturning returning = new RuleReturning(statement, relation);
    for (Rule rule : rules) {
      Expression condition =
          rule.condition() == null
              ? null
              : new ConditionNames(relation, rule.event())
                  .apply(Trees.expression(rule.condition()));
      Source source = Source.ALSO;
      if (rule.instead()) {
        source = rule.condition() == null ? Source.INSTEAD : Source.QUALIFIED_INSTEAD;
        instead |= rule.condition() == null;
        if (rule.condition() != null && !instead) {
          excluded.add(condition);
        }
      }
      for (String action : rule.actions()) {
        RuleAction made = new RuleAction(statement, relation, catalog);
        Statement merged = made.of(action, condition);
        boolean returns = source == Source.INSTEAD && returning.wants(merged);
        actions.add(
            new Product(
                returns ? returning.of(merged) : returning.without(merged),
                source,
                returns,
                catalog.access(relation.oid()).owner()));
      }
    }
    if (!actions.isEmpty() && fired.contains(event)) {
      throw new SqlFault(
          "42P17", "infinite recursion detected in rules for relation \"" + relation.name() + '"');
    }
    List<Event> deeper = new ArrayList<>(fired);
    deeper.add(event);
    List<Product> products = new ArrayList<>();
    for (Product action : actions) {
      products.addAll(rewrite(action, deeper));
    }
    boolean view = relation.kind() == Relation.Kind.VIEW;
    if (!instead && view && !excluded.isEmpty()) {
      throw conditionalOnly(statement, relation);
    }
    if ((instead || !excluded.isEmpty()) && returning.isMissing()) {
      throw returning.missing();
    }
    if (!instead) {
      Statement left =
          excluded.isEmpty()
              ? statement
              : new InvertedConditions(statement, relation, catalog).of(excluded);
      products.add(statement instanceof Statement.Insert ? 0 : products.size(), product.with(left));
    }
    return products;
  }

  private static SqlFault conditionalOnly(Statement statement, Relation view) {
    String event = event(statement).name();
    String verb =
        statement instanceof Statement.Insert
            ? "insert into"
            : statement instanceof Statement.Update ? "update" : "delete from";
    String gerund =
        statement instanceof Statement.Insert
            ? "inserting into"
            : statement instanceof Statement.Update ? "updating" : "deleting from";
    return new SqlFault("55000", "cannot " + verb + " view \"" + view.name() + '"')
        .withDetail("Views with conditional DO INSTEAD rules are not automatically updatable.")
        .withHint(
            "To enable "
                + gerund
                + " the view, provide an INSTEAD OF "
                + event
                + " trigger or an unconditional ON "
                + event
                + " DO INSTEAD rule.");
  }

  /** Columns of a rule's rows, all of them. */
  static Set<String> allColumns(Relation relation, RuleEvent event) {
    Set<String> names = new java.util.LinkedHashSet<>();
    relation
        .columns()
        .forEach(
            c -> {
              if (event != RuleEvent.INSERT) {
                names.add(OriginalRows.column(RowNames.OLD, c.name()));
              }
              if (event != RuleEvent.DELETE) {
                names.add(OriginalRows.column(RowNames.NEW, c.name()));
              }
            });
    return names;
  }
}
