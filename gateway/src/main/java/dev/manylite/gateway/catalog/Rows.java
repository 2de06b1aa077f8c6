package dev.manylite.gateway.catalog;

/** Where a relation puts its rows. */
@FunctionalInterface
public interface Rows {
  /** Begins the next row; columns that are not set are NULL, or zero or empty where NOT NULL. */
  Row next();

  /** The row under construction; it ends where the next one begins. */
  interface Row {
    /**
     * @param value a runtime value; booleans, ints and characters are turned into one
     */
    Row set(String column, Object value);

    /**
     * @param text a runtime value as it is recorded: numbers as digits
     */
    Row read(String column, String text);
  }
}
