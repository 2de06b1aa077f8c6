package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Access.Item;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An access list being changed (PostgreSQL's acl.c). */
final class AccessList {
  private final Roles roles;
  private final int owner;
  private final List<Item> items;

  AccessList(Roles roles, int owner, List<Item> items) {
    this.roles = roles;
    this.owner = owner;
    this.items = new ArrayList<>(items);
  }

  int owner() {
    return owner;
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  /** What was granted to the role itself with the right to grant it. */
  String grantableDirectly(int role) {
    String letters = "";
    for (Item item : items) {
      letters = item.grantee() == role ? plus(letters, item.grantable()) : letters;
    }
    return letters;
  }

  /** What the role may grant, by whatever it may act as. */
  private String grantable(int role, String letters) {
    Set<Integer> acting = roles.inherited(role);
    if (acting.contains(owner)) {
      return letters;
    }
    String found = "";
    for (Item item : items) {
      found = acting.contains(item.grantee()) ? plus(found, item.grantable()) : found;
    }
    return found;
  }

  /** Whether the role has any of the privileges. */
  boolean anythingOf(int role, String letters) {
    Set<Integer> acting = roles.inherited(role);
    return items.stream()
        .filter(i -> acting.contains(i.grantee()) || i.grantee() == Access.PUBLIC)
        .anyMatch(i -> !common(letters, i.privileges()).isEmpty());
  }

  void change(Grant statement, List<Integer> grantees, int grantor, String privileges) {
    for (int grantee : grantees) {
      if (statement.grant()) {
        // The owner has its grant options always.
        String option = statement.option() && grantee != owner ? privileges : "";
        refuseCircle(grantee, grantor, option);
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

  /** Puts the items of another list to these. */
  void add(List<Item> others) {
    others.forEach(i -> put(i.grantee(), i.grantor(), i.privileges(), i.grantable(), true));
  }

  /** Nobody may hold a grant option by way of whom they gave it to. */
  private void refuseCircle(int grantee, int grantor, String option) {
    if (option.isEmpty() || grantor == owner) {
      return;
    }
    AccessList without = new AccessList(roles, owner, items);
    for (Item item : items) {
      if (item.grantee() == grantee && !item.grantable().isEmpty()) {
        without.put(grantee, item.grantor(), "", item.grantable(), false);
        without.revokeDependent(grantee, item.grantable(), true);
      }
    }
    if (!minus(option, without.grantable(grantor, option)).isEmpty()) {
      throw new SqlFault("0LP01", "grant options cannot be granted back to your own grantor");
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
    if (role == Access.PUBLIC || role == owner) {
      return;
    }
    String lost = minus(letters, grantable(role, letters));
    if (lost.isEmpty()) {
      return;
    }
    for (Item item : List.copyOf(items)) {
      if (item.grantor() != role || common(lost, item.privileges()).isEmpty()) {
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

  private static String plus(String one, String other) {
    return Privilege.letters(one + other);
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

  static String common(String one, String other) {
    return minus(one, minus(one, other));
  }
}
