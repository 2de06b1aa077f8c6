package dev.manylite.gateway.session;

import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.utility.FetchExecution;
import dev.manylite.pgwire.message.Format;
import dev.manylite.pgwire.message.FrontendMessage.Bind;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.function.IntFunction;

/** In which format each result column goes out. */
final class ResultFormats {
  private ResultFormats() {}

  /** FETCH from a BINARY cursor is binary, whatever was asked for. */
  static IntFunction<Format> of(Execution execution, IntFunction<Format> asked) {
    return execution instanceof FetchExecution fetch && fetch.binary()
        ? column -> Format.BINARY
        : asked;
  }

  /**
   * @throws SqlFault 08P01 where the count does not fit
   */
  static IntFunction<Format> of(Bind message, Execution execution) {
    int formats = message.resultFormats().length;
    int columns = execution.columns().size();
    if (formats > 1 && formats != columns) {
      throw new SqlFault(
          SqlState.PROTOCOL_VIOLATION,
          "bind message has " + formats + " result formats but query has " + columns + " columns");
    }
    return of(execution, message::resultFormat);
  }
}
