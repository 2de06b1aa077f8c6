package dev.manylite.gateway.auth;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/** Who is in which role, as it is at a moment (manual, 22.3). */
final class Memberships {
  private final List<Membership> all;
  private final IntPredicate inherits;
  private final Map<Integer, Set<Integer>> inherited = new ConcurrentHashMap<>();
  private final Map<Integer, Set<Integer>> reached = new ConcurrentHashMap<>();

  /**
   * @param inherits whether the role has the privileges of those that it is in
   */
  Memberships(List<Membership> all, IntPredicate inherits) {
    this.all = List.copyOf(all);
    this.inherits = inherits;
  }

  List<Membership> all() {
    return all;
  }

  Set<Integer> inherited(int role) {
    return inherited.computeIfAbsent(role, from -> from(from, inherits));
  }

  Set<Integer> reached(int role) {
    return reached.computeIfAbsent(role, from -> from(from, member -> true));
  }

  /** By ADMIN OPTION that it or a role that it is in was given. */
  boolean administers(int role, int of) {
    return all.stream()
        .anyMatch(m -> m.role() == of && m.adminOption() && reached(role).contains(m.member()));
  }

  private Set<Integer> from(int role, IntPredicate through) {
    Set<Integer> found = new LinkedHashSet<>(List.of(role));
    Deque<Integer> left = new ArrayDeque<>(found);
    while (!left.isEmpty()) {
      int member = left.pop();
      if (!through.test(member)) {
        continue;
      }
      for (Membership membership : all) {
        if (membership.member() == member && found.add(membership.role())) {
          left.add(membership.role());
        }
      }
    }
    return found;
  }
}
