package dev.manylite.translator.type.network;

import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Inet;

/** {@code inet}: a host's address with its network's prefix, which goes unsaid where it is all. */
public final class InetType extends NetworkType {
  public InetType(TypeFacts facts) {
    super(facts, false);
  }

  @Override
  String runtime(Inet address, String text) {
    return address.toString();
  }

  @Override
  String received(Inet address) {
    return address.toString();
  }

  /** What was a cidr may still say the prefix of a single host. */
  @Override
  public String output(Object value, int modifier, TypeContext context) {
    String text = (String) value;
    String whole = text.indexOf(':') >= 0 ? "/128" : "/32";
    return text.endsWith(whole) ? text.substring(0, text.length() - whole.length()) : text;
  }
}
