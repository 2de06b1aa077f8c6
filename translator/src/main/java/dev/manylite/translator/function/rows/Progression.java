package dev.manylite.translator.function.rows;

import dev.manylite.translator.function.FunctionContext;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Values from a first one on, each made when it is asked for.
 *
 * @param within false from the first value on that is beyond the end
 * @param runtime value → runtime value
 */
public record Progression<T>(
    FunctionContext context,
    T first,
    Predicate<T> within,
    UnaryOperator<T> following,
    Function<T, Object> runtime)
    implements Iterable<Object[]> {
  @Override
  public Iterator<Object[]> iterator() {
    return new Values();
  }

  private final class Values implements Iterator<Object[]> {
    private T next = checked(first);

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Object[] next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      context.checkCanceled();
      Object[] row = {runtime.apply(next)};
      next = checked(following.apply(next));
      return row;
    }

    private T checked(T value) {
      return within.test(value) ? value : null;
    }
  }
}
