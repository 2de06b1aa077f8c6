package dev.manylite.gateway.session.transaction;

import dev.manylite.translator.function.system.TransactionNumbers;
import java.util.function.LongSupplier;

/** txid_current: a number that no other transaction of the server has, or had in an earlier run. */
public final class SessionTransactionNumbers implements TransactionNumbers {
  private final TransactionBlock transaction;
  private final LongSupplier next;
  private final LongSupplier upcoming;
  private final LongSupplier schemaChange;
  private long numbered = -1;
  private long number;

  /**
   * @param next grows with each call, of any session
   * @param upcoming what {@code next} will give
   * @param schemaChange in which transaction the schema was last seen to have changed
   */
  public SessionTransactionNumbers(
      TransactionBlock transaction,
      LongSupplier next,
      LongSupplier upcoming,
      LongSupplier schemaChange) {
    this.transaction = transaction;
    this.next = next;
    this.upcoming = upcoming;
    this.schemaChange = schemaChange;
  }

  @Override
  public long current() {
    if (numbered != transaction.number()) {
      numbered = transaction.number();
      number = next.getAsLong();
    }
    return number;
  }

  @Override
  public Long ifAssigned() {
    return numbered == transaction.number() || transaction.writing() ? current() : null;
  }

  @Override
  public long latest() {
    Long own = ifAssigned();
    return own == null ? upcoming.getAsLong() : own;
  }

  @Override
  public long schemaChange() {
    return schemaChange.getAsLong();
  }
}
