package dev.manylite.translator.parse.tree;

/**
 * DROP RULE, ALTER RULE … RENAME TO, COMMENT ON RULE.
 *
 * @param text the new name, or the comment; null for none
 */
public record AlterRule(
    Action action,
    String name,
    ObjectName table,
    String text,
    boolean ifExists,
    boolean cascade,
    int position)
    implements DefinitionStatement {
  /** What is done to the rule. */
  public enum Action {
    DROP("DROP RULE"),
    RENAME("ALTER RULE"),
    COMMENT("COMMENT");

    private final String tag;

    Action(String tag) {
      this.tag = tag;
    }

    public String tag() {
      return tag;
    }
  }
}
