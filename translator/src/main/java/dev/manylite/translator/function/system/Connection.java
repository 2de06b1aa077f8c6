package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INET;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** inet_client_addr, inet_client_port (manual, 9.26.1). */
final class Connection implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("inet_client_addr")
        .returns(INET)
        .stable()
        .java((c, a) -> c.service(ServerFacts.class).clientAddress());
    d.function("inet_client_port")
        .returns(INT4)
        .stable()
        .java((c, a) -> number(c.service(ServerFacts.class).clientPort()));
  }

  private static Object number(Integer value) {
    return value == null ? null : (Object) (long) value;
  }
}
