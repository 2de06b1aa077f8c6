package dev.manylite.gateway.session.utility;

import dev.manylite.translator.parse.tree.DropObjects;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.Truncate;
import java.util.Locale;

/** A statement's command tag as far as its kind tells it: for errors that come before it runs. */
public final class CommandNames {
  private CommandNames() {}

  public static String of(Statement statement) {
    if (statement instanceof DropObjects drop) {
      return "DROP " + drop.kind().word().toUpperCase(Locale.ROOT);
    }
    if (statement instanceof Truncate) {
      return "TRUNCATE TABLE";
    }
    // CreateTableAs → CREATE TABLE AS
    StringBuilder name = new StringBuilder();
    for (char c : statement.getClass().getSimpleName().toCharArray()) {
      if (Character.isUpperCase(c) && name.length() > 0) {
        name.append(' ');
      }
      name.append(Character.toUpperCase(c));
    }
    return name.toString();
  }
}
