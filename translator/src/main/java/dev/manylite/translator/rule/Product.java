package dev.manylite.translator.rule;

import dev.manylite.translator.parse.tree.Statement;

/**
 * One of the statements that a statement becomes.
 *
 * @param returns its rows are those of the original's RETURNING
 * @param owner whose privileges it takes: that of the relation with the rule; 0 for the original
 */
public record Product(Statement statement, Source source, boolean returns, int owner) {
  /** What a product is there for. */
  public enum Source {
    ORIGINAL,
    INSTEAD,
    QUALIFIED_INSTEAD,
    ALSO
  }

  Product with(Statement changed) {
    return new Product(changed, source, returns, owner);
  }

  public boolean isOriginal() {
    return source == Source.ORIGINAL;
  }

  /** Whether it is a rule's SELECT, whose rows come in place of the statement's. */
  public boolean isShown() {
    return !isOriginal()
        && !returns
        && statement instanceof Statement.Select select
        && !RuleAction.isNotify(select);
  }

  /** Whether the statement's tag may be its own, where the original is not carried out. */
  public boolean isInstead() {
    return source == Source.INSTEAD || source == Source.QUALIFIED_INSTEAD;
  }
}
