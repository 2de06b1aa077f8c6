package dev.manylite.gateway.session.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of a plan.
 *
 * @param heading its line in the text format, which says all of {@code kind} and {@code identity}
 * @param type PostgreSQL's Node Type
 * @param kind what tells nodes of the type apart: Strategy, Operation
 * @param identity what it works on: Relation Name, Index Name
 * @param details shown in every format
 * @param actual null unless it was measured
 */
record PlanNode(
    String heading,
    String type,
    List<Property> kind,
    List<Property> identity,
    List<Property> details,
    Actual actual,
    List<Branch> branches) {
  PlanNode {
    kind = List.copyOf(kind);
    identity = List.copyOf(identity);
    details = List.copyOf(details);
    branches = List.copyOf(branches);
  }

  record Property(String label, Object value) {}

  /**
   * @param milliseconds null with TIMING off
   * @param startup until the first row; null likewise
   */
  record Actual(Double startup, Double milliseconds, long rows) {}

  /**
   * @param relationship PostgreSQL's Parent Relationship
   * @param subplan PostgreSQL's Subplan Name; null for what just gives its rows
   */
  record Branch(String relationship, String subplan, PlanNode node) {}

  /** A node of which there is only its type to be said. */
  static PlanNode of(String type) {
    return of(type, type);
  }

  static PlanNode of(String heading, String type) {
    return new PlanNode(heading, type, List.of(), List.of(), List.of(), null, List.of());
  }

  /** A node over the rows of another. */
  static PlanNode over(String type, PlanNode outer) {
    return of(type).branch("Outer", null, outer);
  }

  PlanNode kind(String label, Object value) {
    return new PlanNode(
        heading, type, plus(kind, label, value), identity, details, actual, branches);
  }

  PlanNode identity(String label, Object value) {
    return new PlanNode(
        heading, type, kind, plus(identity, label, value), details, actual, branches);
  }

  PlanNode detail(String label, Object value) {
    return new PlanNode(
        heading, type, kind, identity, plus(details, label, value), actual, branches);
  }

  PlanNode measured(Actual measured) {
    return new PlanNode(heading, type, kind, identity, details, measured, branches);
  }

  PlanNode branch(String relationship, String subplan, PlanNode node) {
    return branches(List.of(new Branch(relationship, subplan, node)));
  }

  PlanNode branches(List<Branch> more) {
    List<Branch> all = new ArrayList<>(branches);
    all.addAll(more);
    return new PlanNode(heading, type, kind, identity, details, actual, all);
  }

  /** With the branch at {@code index} in place of the one that is there. */
  PlanNode replacing(int index, PlanNode node) {
    List<Branch> all = new ArrayList<>(branches);
    Branch old = all.get(index);
    all.set(index, new Branch(old.relationship(), old.subplan(), node));
    return new PlanNode(heading, type, kind, identity, details, actual, all);
  }

  private static List<Property> plus(List<Property> some, String label, Object value) {
    List<Property> all = new ArrayList<>(some);
    all.add(new Property(label, value));
    return all;
  }
}
