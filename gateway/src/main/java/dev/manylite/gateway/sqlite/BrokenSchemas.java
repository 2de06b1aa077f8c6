package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another program left in a file's schema, and SQLite finds out when a statement needs it. Its
 * texts are fixed in SQLite's source.
 */
final class BrokenSchemas {
  private static final Pattern MISSING_TABLE = Pattern.compile("no such table: main\\.(.*)");
  private static final Pattern MISMATCH =
      Pattern.compile("foreign key mismatch - \"(.*)\" referencing \"(.*)\"");
  private static final Pattern OWN_TABLE =
      Pattern.compile(
          "table (main\\.)?_manylite_object has no column named .*"
              + "|cannot modify _manylite_object because it is a view");

  private static final Pattern USED_COLUMN =
      Pattern.compile("error in (view|trigger) (.*) after drop column: .*");

  private static final Pattern BROKEN = Pattern.compile("error in (view|trigger) (.*): (.*)");

  private BrokenSchemas() {}

  static Optional<SqlFault> fault(String message) {
    Matcher missing = MISSING_TABLE.matcher(message);
    if (missing.matches()) {
      return Optional.of(
          new SqlFault(
                  SqlState.UNDEFINED_TABLE, "relation \"" + missing.group(1) + "\" does not exist")
              .withDetail("A foreign key, trigger or view in the database's file refers to it."));
    }
    Matcher mismatch = MISMATCH.matcher(message);
    if (mismatch.matches()) {
      return Optional.of(
          new SqlFault(
                  SqlState.INVALID_FOREIGN_KEY,
                  "there is no unique constraint matching given keys for referenced table \""
                      + mismatch.group(2)
                      + "\"")
              .withDetail(
                  "A foreign key of table \""
                      + mismatch.group(1)
                      + "\" in the database's file refers to it."));
    }
    Matcher used = USED_COLUMN.matcher(message);
    if (used.matches()) {
      return Optional.of(
          new SqlFault(
                  SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
                  "cannot drop the column because other objects depend on it")
              .withDetail(
                  "Another program's "
                      + used.group(1)
                      + " \""
                      + used.group(2)
                      + "\" in the database's file reads it."));
    }
    Matcher broken = BROKEN.matcher(message);
    if (broken.matches()) {
      return Optional.of(
          new SqlFault(
                  SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
                  broken.group(1) + " \"" + broken.group(2) + "\" can not be read")
              .withDetail("Another program's text in the database's file: " + broken.group(3) + ".")
              .withHint("Drop it with the program that made it, or make what it reads."));
    }
    if (OWN_TABLE.matcher(message).matches()) {
      return Optional.of(
          new SqlFault(SqlState.DUPLICATE_TABLE, "relation \"_manylite_object\" already exists")
              .withDetail(
                  "It is another program's, and Manylite keeps in a table of this name what"
                      + " SQLite's schema can't hold."));
    }
    return Optional.empty();
  }
}
