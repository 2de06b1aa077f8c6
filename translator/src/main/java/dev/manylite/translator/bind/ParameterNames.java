package dev.manylite.translator.bind;

import dev.manylite.translator.type.SqlType;
import java.util.List;

/**
 * The parameters of a SQL function by name, number, or the function's name and theirs (manual,
 * 38.5.1); a column of the same name is preferred.
 *
 * @param names null where a parameter has none
 */
public record ParameterNames(String function, List<String> names, List<SqlType> types)
    implements Variables {
  @Override
  public Variable find(List<String> written) {
    Variable own = find(written, 0);
    boolean qualified = written.size() > 1 && written.get(0).equals(function);
    Variable inFunction = qualified ? find(written, 1) : null;
    return inFunction != null ? inFunction : own;
  }

  private Variable find(List<String> written, int from) {
    int place = names.indexOf(written.get(from));
    return place < 0
        ? null
        : new Variable(place + 1, types.get(place), written.subList(from + 1, written.size()));
  }

  @Override
  public Variable numbered(int number) {
    return number < 1 || number > types.size()
        ? null
        : new Variable(number, types.get(number - 1), List.of());
  }
}
