package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.SqlType;
import java.util.List;

/**
 * What names in a statement may mean beside columns: the parameters of the SQL function, or the
 * variables of the PL/pgSQL function, whose body the statement is part of. Each becomes a parameter
 * of the statement.
 */
public interface Variables {
  /** No function is around. */
  Variables NONE =
      new Variables() {
        @Override
        public Variable find(List<String> names) {
          return null;
        }

        @Override
        public Variable numbered(int number) {
          return null;
        }
      };

  /**
   * @param number of the statement's parameter
   * @param rest names that are left: fields of the variable's row
   */
  record Variable(int number, SqlType type, List<String> rest) {}

  /**
   * What a dotted name means; null where it is no variable.
   *
   * @throws SqlFault where the variable has no such field
   */
  Variable find(List<String> names);

  /** The function's own $n; null where there is none. */
  Variable numbered(int number);

  /** The fault of a name that is both, a variable and a column; null where the column wins. */
  default SqlFault ambiguous(List<String> names) {
    return null;
  }

  /** Whether a variable is preferred to a column of its name. */
  default boolean first() {
    return false;
  }
}
