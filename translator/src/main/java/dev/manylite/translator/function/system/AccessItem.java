package dev.manylite.translator.function.system;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.schema.Access;

/** An aclitem's text: {@code grantee=privileges/grantor} (manual, 5.7). */
final class AccessItem {
  private AccessItem() {}

  static String text(FunctionContext context, Access.Item item) {
    return item.text(role -> name(context, role));
  }

  static Access.Item parse(FunctionContext context, String text) {
    StringBuilder grantee = new StringBuilder();
    int at = name(text, 0, grantee) + 1;
    StringBuilder privileges = new StringBuilder();
    StringBuilder grantable = new StringBuilder();
    for (; at < text.length() && text.charAt(at) != '/'; at++) {
      if (text.charAt(at) == '*') {
        grantable.append(text.charAt(at - 1));
      } else {
        privileges.append(text.charAt(at));
      }
    }
    StringBuilder grantor = new StringBuilder();
    name(text, at + 1, grantor);
    return new Access.Item(
        grantee.length() == 0 ? Access.PUBLIC : oid(context, grantee.toString()),
        oid(context, grantor.toString()),
        privileges.toString(),
        grantable.toString());
  }

  /** Reads a name, in double quotes or bare; answers where it ends. */
  private static int name(String text, int from, StringBuilder into) {
    boolean quoted = false;
    int at = from;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        into.append(c);
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '=' || c == '/')) {
        return at;
      } else {
        into.append(c);
      }
    }
    return at;
  }

  private static String name(FunctionContext context, int role) {
    String name = context.service(ServerFacts.class).roleName(role);
    return name == null ? Integer.toUnsignedString(role) : name;
  }

  /** A dropped role's items have its number. */
  private static int oid(FunctionContext context, String name) {
    int oid = context.service(ServerFacts.class).roleOid(name);
    if (oid == 0 && !name.isEmpty() && name.chars().allMatch(Character::isDigit)) {
      return Integer.parseUnsignedInt(name);
    }
    if (oid == 0) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + name + "\" does not exist");
    }
    return oid;
  }
}
