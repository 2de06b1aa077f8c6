package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.schema.Access.Item;
import dev.manylite.translator.schema.Privilege;
import java.util.ArrayList;
import java.util.List;

/** An access list being changed (PostgreSQL's acl.c). */
final class AccessList {
  private final List<Item> items;

  AccessList(List<Item> items) {
    this.items = new ArrayList<>(items);
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  /** What the role may grant. */
  String grantable(int role) {
    String letters = "";
    for (Item item : items) {
      letters = item.grantee() == role ? plus(letters, item.grantable()) : letters;
    }
    return letters;
  }

  /** Whether the role has any of the privileges. */
  boolean anythingOf(int role, String letters) {
    return items.stream()
        .filter(i -> i.grantee() == role || i.grantee() == 0)
        .anyMatch(i -> !minus(letters, minus(letters, i.privileges())).isEmpty());
  }

  void change(Grant statement, List<Integer> grantees, int grantor, String privileges, int owner) {
    for (int grantee : grantees) {
      if (statement.grant()) {
        // The owner has its grant options always.
        String option = statement.option() && grantee != owner ? privileges : "";
        put(grantee, grantor, privileges, option, true);
      } else if (statement.option()) {
        put(grantee, grantor, "", privileges, false);
        revokeDependent(grantee, privileges, statement.cascade());
      } else {
        put(grantee, grantor, privileges, privileges, false);
        revokeDependent(grantee, privileges, statement.cascade());
      }
    }
  }

  private void put(int grantee, int grantor, String privileges, String option, boolean add) {
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.grantee() == grantee && item.grantor() == grantor) {
        Item changed =
            new Item(
                grantee,
                grantor,
                add ? plus(item.privileges(), privileges) : minus(item.privileges(), privileges),
                add ? plus(item.grantable(), option) : minus(item.grantable(), option));
        if (changed.privileges().isEmpty()) {
          items.remove(i);
        } else {
          items.set(i, changed);
        }
        return;
      }
    }
    if (add && !privileges.isEmpty()) {
      items.add(new Item(grantee, grantor, privileges, option));
    }
  }

  /** What the role granted of privileges that it may grant no more. */
  private void revokeDependent(int role, String letters, boolean cascade) {
    String lost = minus(letters, grantable(role));
    if (role == 0 || lost.isEmpty() || isOwner(role)) {
      return;
    }
    for (Item item : List.copyOf(items)) {
      boolean depends =
          item.grantor() == role && !minus(lost, minus(lost, item.privileges())).isEmpty();
      if (!depends) {
        continue;
      }
      if (!cascade) {
        throw new SqlFault(SqlState.DEPENDENT_OBJECTS_STILL_EXIST, "dependent privileges exist")
            .withHint("Use CASCADE to revoke them too.");
      }
      put(item.grantee(), role, lost, lost, false);
      revokeDependent(item.grantee(), lost, true);
    }
  }

  private boolean isOwner(int role) {
    return items.stream().anyMatch(i -> i.grantor() == role && i.grantee() == role);
  }

  private static String plus(String one, String other) {
    StringBuilder found = new StringBuilder();
    Privilege.of(one + other).forEach(p -> found.append(p.letter()));
    return found.toString();
  }

  private static String minus(String one, String other) {
    StringBuilder found = new StringBuilder();
    for (char letter : one.toCharArray()) {
      if (other.indexOf(letter) < 0) {
        found.append(letter);
      }
    }
    return found.toString();
  }
}
