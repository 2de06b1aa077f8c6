package dev.manylite.translator.rule;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.rule.Product.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Statements in WITH that change rows: of them, rules may make but one other. */
final class CommonTableRules {
  private final Function<Statement, List<Product>> rewrite;

  /**
   * @param rewrite gives null for what rules have nothing to do with
   */
  CommonTableRules(Function<Statement, List<Product>> rewrite) {
    this.rewrite = rewrite;
  }

  Statement apply(Statement statement) {
    Query.With with = RuleRewrite.with(statement);
    if (with == null) {
      return statement;
    }
    List<Query.CommonTable> tables = new ArrayList<>();
    boolean changed = false;
    for (Query.CommonTable table : with.tables()) {
      List<Product> products =
          table.statement() instanceof Statement.Select ? null : rewrite.apply(table.statement());
      if (products == null) {
        tables.add(table);
        continue;
      }
      changed = true;
      if (products.size() == 1 && products.get(0).returns()) {
        tables.add(RuleReturning.member(table, products.get(0).statement()));
        continue;
      }
      tables.add(
          new Query.CommonTable(
              table.name(),
              table.columns(),
              table.materialized(),
              only(products),
              table.search(),
              table.cycle(),
              table.position()));
    }
    return changed
        ? ActionWith.replace(statement, new Query.With(with.recursive(), tables, with.position()))
        : statement;
  }

  private static Statement only(List<Product> products) {
    if (products.isEmpty()) {
      throw refused("DO INSTEAD NOTHING rules");
    }
    if (products.size() == 1) {
      if (products.get(0).statement() instanceof Statement.Select select
          && RuleAction.isNotify(select)) {
        throw refused("DO INSTEAD NOTIFY rules");
      }
      return products.get(0).statement();
    }
    for (Product product : products) {
      if (product.source() == Source.QUALIFIED_INSTEAD) {
        throw refused("conditional DO INSTEAD rules");
      }
      if (product.source() == Source.ALSO) {
        throw refused("DO ALSO rules");
      }
    }
    throw refused("multi-statement DO INSTEAD rules");
  }

  private static SqlFault refused(String rules) {
    return new SqlFault(
        SqlState.FEATURE_NOT_SUPPORTED,
        rules + " are not supported for data-modifying statements in WITH");
  }
}
