package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.CatalogContext.RoleEntry;
import dev.manylite.translator.schema.Access;
import java.util.ArrayList;
import java.util.List;

/** Access lists as arrays of aclitem. */
final class AccessLists {
  private AccessLists() {}

  /** Null while the list is what it began as. */
  static Object of(CatalogContext context, Access access) {
    return access.items() == null ? null : of(context, access.items());
  }

  static Object of(CatalogContext context, List<Access.Item> items) {
    List<Object> texts = new ArrayList<>();
    for (Access.Item item : items) {
      texts.add(text(context, item));
    }
    return texts;
  }

  /** {@code grantee=privileges/grantor}; a star is behind each that may be granted on. */
  private static String text(CatalogContext context, Access.Item item) {
    StringBuilder text = new StringBuilder();
    text.append(item.grantee() == Access.PUBLIC ? "" : name(context, item.grantee())).append('=');
    for (char letter : item.privileges().toCharArray()) {
      text.append(letter).append(item.grantable().indexOf(letter) >= 0 ? "*" : "");
    }
    return text.append('/').append(name(context, item.grantor())).toString();
  }

  private static String name(CatalogContext context, int role) {
    String name =
        context.roles().stream()
            .filter(r -> r.oid() == role)
            .map(RoleEntry::name)
            .findFirst()
            .orElse(Integer.toString(role));
    boolean plain = name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
