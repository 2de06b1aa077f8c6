package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.parse.tree.Query.NamedWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What names mean at one query level (PostgreSQL's ParseState). Lives while the level is bound. */
final class Scope {
  private final Scope parent;

  /** What can be referred to now. */
  private List<ScopeItem> visible = new ArrayList<>();

  /** Every FROM item of this level, for errors' hints. */
  private final List<ScopeItem> all = new ArrayList<>();

  private final Map<String, CommonTableScope> commonTables = new HashMap<>();
  private List<NamedWindow> namedWindows = List.of();
  private ExpressionKind kind;
  private boolean lateralActive;
  private boolean aggregates;
  private boolean windowFunctions;
  private int lateralReferences;
  private int target;
  private BoundExpression domainValue;
  private final List<BoundFrom.Function> setReturning = new ArrayList<>();

  private final List<BoundExpression> directArguments = new ArrayList<>();

  Scope(Scope parent) {
    this.parent = parent;
  }

  Scope parent() {
    return parent;
  }

  List<ScopeItem> visible() {
    return visible;
  }

  void setVisible(List<ScopeItem> items) {
    visible = new ArrayList<>(items);
  }

  List<ScopeItem> all() {
    return all;
  }

  Map<String, CommonTableScope> commonTables() {
    return commonTables;
  }

  List<NamedWindow> namedWindows() {
    return namedWindows;
  }

  void setNamedWindows(List<NamedWindow> windows) {
    namedWindows = windows;
  }

  /** The clause that is being bound; null between clauses. */
  ExpressionKind kind() {
    return kind;
  }

  ExpressionKind enter(ExpressionKind next) {
    ExpressionKind previous = kind;
    kind = next;
    return previous;
  }

  boolean lateralActive() {
    return lateralActive;
  }

  boolean setLateralActive(boolean active) {
    boolean previous = lateralActive;
    lateralActive = active;
    return previous;
  }

  boolean aggregates() {
    return aggregates;
  }

  void markAggregates() {
    aggregates = true;
  }

  boolean windowFunctions() {
    return windowFunctions;
  }

  void markWindowFunctions() {
    windowFunctions = true;
  }

  /** How often an item of this level's unfinished FROM was referred to. */
  int lateralReferences() {
    return lateralReferences;
  }

  void countLateralReference() {
    lateralReferences++;
  }

  /** The source of the table that the statement writes; 0 if none. */
  int target() {
    return target;
  }

  void setTarget(int source) {
    target = source;
  }

  /** What VALUE stands for in a domain's CHECK. */
  BoundExpression domainValue() {
    return domainValue;
  }

  void setDomainValue(BoundExpression value) {
    domainValue = value;
  }

  /** Those of ordered-set aggregates: a group has one value of each. */
  List<BoundExpression> directArguments() {
    return directArguments;
  }

  /** Set-returning functions of the select list. */
  List<BoundFrom.Function> setReturning() {
    return setReturning;
  }

  /** Whether the source is a set-returning function of the select list. */
  boolean isSetReturning(int source) {
    return setReturning.stream().anyMatch(f -> f.source() == source);
  }
}
