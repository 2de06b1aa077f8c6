package dev.manylite.gateway.session.transaction;

import java.util.List;
import java.util.function.Consumer;

/** Several listeners as one: each is told, in their order. */
public record TransactionListeners(List<TransactionListener> listeners)
    implements TransactionListener {

  private void tell(Consumer<TransactionListener> event) {
    listeners.forEach(event);
  }

  @Override
  public void beforeCommit() {
    tell(TransactionListener::beforeCommit);
  }

  @Override
  public void committed() {
    tell(TransactionListener::committed);
  }

  @Override
  public void ended(boolean committed) {
    tell(listener -> listener.ended(committed));
  }

  @Override
  public void beforeWrite() {
    tell(TransactionListener::beforeWrite);
  }

  @Override
  public void rolledBackTo(int savepoint) {
    tell(listener -> listener.rolledBackTo(savepoint));
  }
}
