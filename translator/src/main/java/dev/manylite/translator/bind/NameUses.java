package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.ColumnReference;
import dev.manylite.translator.parse.tree.Expression.FieldSelection;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.parse.tree.Expression.Star;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement.Insert;
import dev.manylite.translator.parse.tree.Statement.Target;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.parse.tree.WindowSpecification;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.PgType;
import java.util.List;

/**
 * Is told what the names in a statement's own text were found to mean, so that the text can be
 * written again: a view follows when what it reads gets another name. Names in the text of views
 * that the statement reads are not told.
 */
public interface NameUses {
  /** For those who don't ask. */
  NameUses NONE = new NameUses() {};

  /** A table or view in FROM. */
  default void relation(FromItem.Table tree, Relation relation) {}

  /** A column of a relation in FROM, under its own name. May be told twice. */
  default void column(ColumnReference tree, int relationOid, int attributeNumber) {}

  /** A column that INSERT or UPDATE writes to. */
  default void target(Target tree, int relationOid, int attributeNumber) {}

  /**
   * The columns that an INSERT without a list of columns writes to.
   *
   * @param columns as many as it has values for
   */
  default void targets(Insert tree, int relationOid, List<Column> columns) {}

  /** A select item that is a column's name only and so names the output. */
  default void namesOutput(ColumnReference tree) {}

  /** A type, without its array bounds. May be told twice. */
  default void type(TypeName tree, PgType type) {}

  /** A function of the database's own that is called. May be told twice. */
  default void routine(FunctionCall tree, Routine routine) {}

  /** What an expression of the text was bound to. May be told twice. */
  default void expression(Expression tree, BoundExpression bound) {}

  /** What a query of the text was bound to, before anybody around converts its columns. */
  default void query(Query tree, BoundQuery bound) {}

  /** What a window definition was found to mean. May be told twice. */
  default void window(WindowSpecification tree, WindowFrame bound) {}

  /** What a star stands for. */
  default void star(Star tree, List<StarColumn> columns) {}

  /** What the star behind a row stands for: {@code (x).*} as a select item. */
  default void fields(FieldSelection tree, List<String> names) {}

  /**
   * @param qualifier the FROM item's name; null for a column that a join has merged
   * @param relationOid of the relation whose column it is; 0 if it is none's
   */
  record StarColumn(String qualifier, String name, int relationOid, int attributeNumber) {}
}
