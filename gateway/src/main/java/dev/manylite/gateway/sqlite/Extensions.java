package dev.manylite.gateway.sqlite;

import dev.manylite.translator.function.Signature;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The functions and collations that a handle can be taught, by their SQLite names. A handle asks
 * when SQL, or a CHECK, index or generated column of the file, names one that it does not know yet.
 */
public interface Extensions {
  /** No functions and no collations but SQLite's own. */
  Extensions NONE =
      new Extensions() {
        @Override
        public Optional<Signature> function(String sqliteName) {
          return Optional.empty();
        }

        @Override
        public Optional<Comparator<String>> collation(String name) {
          return Optional.empty();
        }

        @Override
        public Collection<Signature> directOnly() {
          return List.of();
        }
      };

  Optional<Signature> function(String sqliteName);

  Optional<Comparator<String>> collation(String name);

  /**
   * The functions that a file's schema may not call. A handle knows them before it reads the
   * schema: of a function that it learns later, SQLite does not see that the schema calls it.
   */
  Collection<Signature> directOnly();
}
