package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.ddl.deparse.WrittenForms;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.type.TypeContext;

/** A statement within a rule or a function's body as PostgreSQL prints it (get_query_def). */
public final class StatementText {
  private final Catalog catalog;
  private final TypeContext types;
  private final Variables variables;
  private final ParameterTexts parameters;

  /**
   * @param variables what names mean beside columns
   * @param parameters what they are shown as
   */
  public StatementText(
      Catalog catalog, TypeContext types, Variables variables, ParameterTexts parameters) {
    this.catalog = catalog;
    this.types = types;
    this.variables = variables;
    this.parameters = parameters;
  }

  /** How parameters of the statement are shown. */
  @FunctionalInterface
  public interface ParameterTexts {
    /**
     * @param qualified whether FROM items are there whose columns it could be confused with
     */
    String of(int number, boolean qualified);

    /** The name that it gives to a column of a result; null for none. */
    default String columnName(int number) {
      return null;
    }
  }

  /**
   * @param indent as far as what is around is indented
   * @param rule whether it is an action of a rule, or its condition
   * @throws SqlFault where it can't be printed as PostgreSQL does
   */
  public String of(Statement tree, int indent, boolean rule, boolean pretty) {
    WrittenForms forms = new WrittenForms();
    BoundStatement bound =
        new Binder().bindInRoutine(tree, variables, catalog, types, forms).statement();
    QueryDeparser deparser =
        new QueryDeparser(
            pretty, false, catalog, types, forms, new StatementNames(rule, parameters));
    deparser.layout().setIndent(indent);
    deparser.statement(tree, bound, rule, forms.queries());
    return deparser.text();
  }

  /** The condition of a SELECT, by itself. */
  public String condition(Statement.Select tree, boolean pretty) {
    WrittenForms forms = new WrittenForms();
    BoundQuery bound =
        (BoundQuery) new Binder().bindInRoutine(tree, variables, catalog, types, forms).statement();
    BoundExpression where = ((BoundQuery.Select) bound.body()).where();
    return new QueryDeparser(
            pretty, false, catalog, types, forms, new StatementNames(true, parameters))
        .expression(where);
  }
}
