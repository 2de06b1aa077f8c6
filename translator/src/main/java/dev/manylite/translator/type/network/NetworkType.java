package dev.manylite.translator.type.network;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Inet;
import dev.manylite.translator.type.value.InetText;

/** What {@code inet} and {@code cidr} share; a cidr can be taken for an inet as it is. */
abstract class NetworkType extends BaseType {
  private final boolean cidr;

  NetworkType(TypeFacts facts, boolean cidr) {
    super(facts);
    this.cidr = cidr;
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return runtime(InetText.parse(text, cidr).orElseThrow(() -> invalidInput(text)), text);
  }

  abstract String runtime(Inet address, String text);

  /** What a client sent has all its words and always a prefix. */
  @Override
  public Object receive(Object decoded) {
    return received(Inet.of((String) decoded));
  }

  abstract String received(Inet address);

  @Override
  public String collation() {
    return "pg_inet";
  }
}
