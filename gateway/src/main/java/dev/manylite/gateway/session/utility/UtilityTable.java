package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.CommandExecution;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.translator.parse.tree.UtilityStatement;
import java.util.HashMap;
import java.util.Map;

/** Which handler a kind of statement has. */
public final class UtilityTable {
  private final Map<Class<?>, UtilityHandler<?>> handlers = new HashMap<>();

  /** Does a statement without rows and returns its command tag. */
  @FunctionalInterface
  public interface Command<S> {
    String run(Session session, S statement);
  }

  public <S extends UtilityStatement> void add(Class<S> kind, UtilityHandler<S> handler) {
    handlers.put(kind, handler);
  }

  public <S extends UtilityStatement> void command(Class<S> kind, Command<S> command) {
    add(kind, (session, statement) -> new CommandExecution(() -> command.run(session, statement)));
  }

  /** Null where there is no handler. */
  Execution execution(Session session, UtilityStatement statement) {
    UtilityHandler<?> handler = handlers.get(statement.getClass());
    return handler == null ? null : call(handler, session, statement);
  }

  /** Safe because {@link #add} pairs each class with its own handler. */
  @SuppressWarnings("unchecked")
  private static <S extends UtilityStatement> Execution call(
      UtilityHandler<?> handler, Session session, UtilityStatement statement) {
    return ((UtilityHandler<S>) handler).execution(session, (S) statement);
  }
}
