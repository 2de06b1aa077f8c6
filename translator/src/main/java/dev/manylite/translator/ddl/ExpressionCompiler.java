package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.deparse.ExpressionDeparser;
import dev.manylite.translator.ddl.deparse.WrittenForms;
import dev.manylite.translator.ddl.deparse.query.ExpressionText;
import dev.manylite.translator.emit.Emitted;
import dev.manylite.translator.emit.Emitter;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.rewrite.Rewrites;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Binds the expressions that the schema stores and prints them for PostgreSQL and SQLite. */
public final class ExpressionCompiler {
  /** Under which {@link Binder#bindExpression} lets the table's columns be known. */
  private static final int TABLE_SOURCE = 1;

  private final Binder binder = new Binder();
  private final Rewrites rewrites = new Rewrites();
  private final Emitter emitter = new Emitter();
  private final TypeContext types;
  private boolean altering;

  public ExpressionCompiler(TypeContext types) {
    this.types = types;
  }

  /** PostgreSQL's ALTER TABLE does not point at what is wrong in an expression that is stored. */
  void altering() {
    altering = true;
  }

  public Compiled compile(
      Expression tree, ExpressionUse use, Relation relation, SqlType target, Catalog catalog) {
    WrittenForms forms = new WrittenForms();
    BoundExpression bound =
        bind(
            use,
            () -> binder.bindExpression(tree, use, relation, null, target, catalog, types, forms));
    return compiled(bound, bound, forms, use, catalog);
  }

  private BoundExpression bind(ExpressionUse use, Supplier<BoundExpression> binding) {
    try {
      return binding.get();
    } catch (SqlFault fault) {
      throw altering && use != ExpressionUse.TRANSFORM ? fault.withoutPosition() : fault;
    }
  }

  /** For a value that is written into {@code column}: converted to its type and form. */
  Compiled compileFor(
      Column column, Expression tree, ExpressionUse use, Relation relation, Catalog catalog) {
    WrittenForms forms = new WrittenForms();
    BoundExpression bound =
        bind(
            use,
            () ->
                binder.bindExpression(
                    tree, use, relation, column.name(), column.type(), catalog, types, forms));
    BoundExpression stored =
        column.form() instanceof ColumnForm.Runtime
            ? bound
            : new BoundExpression.Store(bound, column.form(), column.type());
    return compiled(bound, stored, forms, use, catalog);
  }

  private Compiled compiled(
      BoundExpression bound,
      BoundExpression printed,
      WrittenForms forms,
      ExpressionUse use,
      Catalog catalog) {
    BoundExpression planned =
        use == ExpressionUse.TRANSFORM ? rewrites.apply(printed) : rewrites.applyStored(printed);
    Emitted emitted = emitter.emit(planned, TABLE_SOURCE);
    StoredRules.check(planned, emitted, use);
    return new Compiled(
        bound,
        stored(catalog).of(bound, forms),
        forms,
        emitted.sql(),
        new Step.Needs(emitted.functions(), emitted.collations()),
        ExpressionDeparser.columns(bound, catalog, types));
  }

  /** The same as the constant that it is, if it is one once its casts are done. */
  Compiled computed(Compiled expression) {
    BoundExpression value = rewrites.apply(expression.bound());
    return value instanceof BoundExpression.Constant
        ? new Compiled(
            value,
            expression.text(),
            expression.forms(),
            emitter.emit(value, TABLE_SOURCE).sql(),
            Step.Needs.NONE,
            expression.columns())
        : expression;
  }

  /** A value of a type, computed if its expression is constant. */
  BoundExpression constant(Expression tree, SqlType type, Catalog catalog) {
    return rewrites.apply(
        binder.bindExpression(tree, ExpressionUse.DEFAULT, null, null, type, catalog, types));
  }

  /**
   * The CHECK of a domain.
   *
   * @param over from which the domain is made
   */
  BoundExpression domainCheck(Expression tree, SqlType over, Catalog catalog, NameUses uses) {
    return binder.bindDomainCheck(tree, over, catalog, types, uses);
  }

  /** Its text to be stored. */
  String domainText(Expression tree, SqlType over, Catalog catalog) {
    WrittenForms forms = new WrittenForms();
    return stored(catalog).of(domainCheck(tree, over, catalog, forms), forms);
  }

  /** What a stored text names. */
  NamedObjects named(String text, ExpressionUse use, Relation relation, Catalog catalog) {
    NamedObjects named = new NamedObjects();
    Expression tree = Parser.expression(text);
    binder.bindExpression(tree, use, relation, null, null, catalog, types, named);
    return named;
  }

  private ExpressionText stored(Catalog catalog) {
    return new ExpressionText(false, true, catalog, types);
  }

  BoundExpression domainCheck(String text, SqlType over, Catalog catalog) {
    return domainCheck(Parser.expression(text), over, catalog, NameUses.NONE);
  }

  /** A stored text over columns that get other names. */
  public String renamed(
      String text,
      ExpressionUse use,
      Relation relation,
      Catalog catalog,
      UnaryOperator<String> columnNames) {
    Compiled compiled = compile(text, use, relation, catalog);
    return stored(catalog).of(compiled.bound(), compiled.forms(), false, columnNames);
  }

  /** A stored text once more, e.g. against a changed table. */
  public Compiled compile(String text, ExpressionUse use, Relation relation, Catalog catalog) {
    try {
      return compile(Parser.expression(text), use, relation, null, catalog);
    } catch (SqlFault fault) {
      // The position counts in a text that the client did not send.
      throw new SqlFault(fault.sqlState(), fault.getMessage())
          .withDetail(fault.detail())
          .withHint(fault.hint())
          .causedBy(fault);
    }
  }
}
