package dev.manylite.gateway.session.explain;

import dev.manylite.gateway.session.explain.PlanNode.Branch;
import dev.manylite.gateway.session.query.PlanStep;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.rewrite.Outline;
import dev.manylite.translator.rewrite.Outline.Shape;
import dev.manylite.translator.rewrite.Outline.Source;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One query level: the steps that SQLite lists side by side are its joins, in their order, and what
 * is done with the joined rows.
 */
final class LevelPlan {
  private static final String SORT_METHOD = "temp b-tree";
  private static final String TEMP_TREE = "USE TEMP B-TREE FOR ";

  private final Outline outline;
  private final AccessNodes access;
  private final Map<String, PlanNode> subqueries;
  private final String recursion;
  private final List<Branch> initial = new ArrayList<>();
  private final List<Branch> subplans = new ArrayList<>();
  private final List<String> aggregateTrees = new ArrayList<>();

  /** Indexes whose words are searched, and whether a table has been found whose rows they are. */
  private final Map<Integer, Boolean> wordSearches = new HashMap<>();

  private PlanNode joined;
  private String bloom;
  private boolean lastWasLeft;
  private boolean sortsGroups;
  private boolean sortsDistinct;
  private String sorts;
  private boolean windows;

  /**
   * @param subqueries what stands for names that were planned before
   * @param recursion the name of the recursive query whose rows are added to here; null if none
   */
  private LevelPlan(
      Outline outline, AccessNodes access, Map<String, PlanNode> subqueries, String recursion) {
    this.outline = outline;
    this.access = access;
    this.subqueries = new HashMap<>(subqueries);
    this.recursion = recursion;
  }

  static PlanNode of(Outline outline, boolean verbose, List<PlanStep> steps) {
    return new LevelPlan(outline, new AccessNodes(outline, verbose), Map.of(), null)
        .plan(steps, outline.shape());
  }

  private PlanNode plan(List<PlanStep> steps, Shape shape) {
    for (PlanStep step : steps) {
      if (isSubquery(step.detail()) && wordIndex(step) != 0) {
        wordSearches.put(wordIndex(step), false);
      }
    }
    for (PlanStep step : steps) {
      add(step, shape);
    }
    PlanNode node = joined == null ? PlanNode.of("Result") : joined;
    node = windows ? node : grouped(node, shape);
    if (sortsDistinct) {
      node = PlanNode.over("Unique", node).detail("Unique Method", SORT_METHOD);
    }
    if (sorts != null) {
      node = PlanNode.over(sorts, node).detail("Sort Method", SORT_METHOD);
    }
    if (shape.limited()) {
      node = PlanNode.over("Limit", node);
    }
    return withSubplans(node);
  }

  private PlanNode withSubplans(PlanNode node) {
    List<Branch> all = new ArrayList<>(initial);
    all.addAll(node.branches());
    all.addAll(subplans);
    return new PlanNode(
        node.heading(),
        node.type(),
        node.kind(),
        node.identity(),
        node.details(),
        node.actual(),
        all);
  }

  private PlanNode grouped(PlanNode rows, Shape shape) {
    PlanNode node = rows;
    if (sortsGroups) {
      node = PlanNode.over("Sort", node).detail("Sort Method", SORT_METHOD);
    }
    if (sortsGroups || shape.grouped()) {
      node =
          PlanNode.of("GroupAggregate", "Aggregate")
              .kind("Strategy", "Sorted")
              .branch("Outer", null, node);
    } else if (shape.aggregated()) {
      node = PlanNode.of("Aggregate").kind("Strategy", "Plain").branch("Outer", null, node);
    }
    for (String tree : aggregateTrees) {
      node = node.detail("Temp B-Tree", tree);
    }
    return node;
  }

  private void add(PlanStep step, Shape shape) {
    String line = step.detail();
    if (line.startsWith("CO-ROUTINE ")) {
      rows(line.substring("CO-ROUTINE ".length()), step, shape);
    } else if (line.startsWith("MATERIALIZE ")) {
      rows(line.substring("MATERIALIZE ".length()), step, shape);
    } else if (line.startsWith(TEMP_TREE)) {
      temporaryTree(line.substring(TEMP_TREE.length()));
    } else if (line.startsWith("BLOOM FILTER ON ")) {
      bloom = line.substring(line.indexOf('(') + 1, line.lastIndexOf(')'));
    } else if (line.equals("CREATE BLOOM FILTER")) {
      bloom = null;
    } else if (line.startsWith("RIGHT-JOIN ")) {
      rightJoin();
    } else if (isSubquery(line)) {
      subplan(step);
    } else {
      join(node(step, shape), line);
    }
  }

  private void temporaryTree(String purpose) {
    if (purpose.equals("GROUP BY")) {
      sortsGroups = true;
    } else if (purpose.equals("DISTINCT")) {
      sortsDistinct = true;
    } else if (purpose.equals("ORDER BY")) {
      sorts = "Sort";
    } else if (purpose.startsWith("LAST ")) {
      sorts = "Incremental Sort";
    } else {
      aggregateTrees.add(purpose);
    }
  }

  /** A subquery or WITH query, whose rows are read further on. */
  private void rows(String name, PlanStep step, Shape shape) {
    Source commonTable = outline.commonTables().get(name);
    Source source = commonTable != null ? commonTable : access.source(name);
    // What is not named in the statement is the part before its window functions.
    Shape inner =
        source != null && source.shape() != null
            ? source.shape()
            : isWindowed(name)
                ? new Shape(false, shape.aggregated(), shape.grouped(), false, false)
                : Shape.PLAIN;
    PlanNode node = level(step.steps(), inner, name);
    if (commonTable != null) {
      String label = "CTE " + QuotedName.asNeeded(commonTable.name());
      initial.add(new Branch("InitPlan", label, node));
    }
    subqueries.put(name, node);
  }

  private static boolean isWindowed(String name) {
    return name.startsWith("(subquery-");
  }

  private static boolean isSubquery(String line) {
    return line.contains("SUBQUERY ") && !line.startsWith("SCAN ");
  }

  /** Of the index whose words, or changed rows, a subquery looks for; 0 for none. */
  private static int wordIndex(PlanStep step) {
    AccessPath path = AccessPath.of(step.detail());
    if (path != null && WordTable.index(path.source()) != 0) {
      return WordTable.index(path.source());
    }
    return step.steps().stream()
        .mapToInt(LevelPlan::wordIndex)
        .filter(index -> index != 0)
        .findFirst()
        .orElse(0);
  }

  private void subplan(PlanStep step) {
    String line = step.detail();
    if (wordSearches.getOrDefault(wordIndex(step), false)) {
      return;
    }
    String number = line.substring(line.lastIndexOf(' ') + 1);
    PlanNode node = level(step.steps(), Shape.PLAIN, recursion);
    if (line.startsWith("REUSE ")) {
      return;
    }
    if (line.startsWith("SCALAR ")) {
      initial.add(new Branch("InitPlan", "InitPlan " + number, node));
    } else {
      subplans.add(new Branch("SubPlan", "SubPlan " + number, node));
    }
  }

  private PlanNode node(PlanStep step, Shape shape) {
    String line = step.detail();
    if (line.equals("SCAN CONSTANT ROW")) {
      return PlanNode.of("Result");
    }
    if (line.endsWith(" CONSTANT ROWS") || line.endsWith(" VALUES CLAUSE")) {
      return PlanNode.of("Values Scan on \"*VALUES*\"", "Values Scan")
          .identity("Alias", "*VALUES*");
    }
    if (line.equals("MULTI-INDEX OR")) {
      return alternatives(step);
    }
    if (line.equals("SETUP") || line.equals("RECURSIVE STEP")) {
      return level(step.steps(), Shape.PLAIN, recursion);
    }
    if (line.equals("COMPOUND QUERY") || line.startsWith("MERGE (")) {
      return new CompoundPlan(part -> level(part.steps(), Shape.PLAIN, recursion)).node(step);
    }
    AccessPath path = AccessPath.of(line);
    if (path == null) {
      return PlanNode.of(line).branches(outer(step));
    }
    if (path.source().equals(recursion)) {
      return PlanNode.of("WorkTable Scan");
    }
    PlanNode rows = subqueries.get(path.source());
    if (isWindowed(path.source()) && rows != null) {
      windows = true;
      return PlanNode.over("WindowAgg", rows);
    }
    if (rows != null && rows.type().equals("Values Scan")) {
      return rows;
    }
    PlanNode node = access.node(path, rows, isRecursion(path));
    Index words = path.primaryKey() ? access.index(path, wordSearches.keySet()) : null;
    if (words != null) {
      wordSearches.put(words.oid(), true);
      node = access.bitmap(path, words);
    }
    if (bloom != null) {
      node = node.detail("Bloom Filter", AccessNodes.condition(bloom, null));
      bloom = null;
    }
    return node;
  }

  private boolean isRecursion(AccessPath path) {
    Source source = access.source(path.source());
    Source around = recursion == null ? null : outline.commonTables().get(recursion);
    return source != null && around != null && around.name().equals(source.name());
  }

  private List<Branch> outer(PlanStep step) {
    return step.steps().isEmpty()
        ? List.of()
        : List.of(new Branch("Outer", null, level(step.steps(), Shape.PLAIN, recursion)));
  }

  /** The rows that any of several indexes finds, each once. */
  private PlanNode alternatives(PlanStep step) {
    List<Branch> members = new ArrayList<>();
    for (PlanStep index : step.steps()) {
      members.add(new Branch("Member", null, level(index.steps(), Shape.PLAIN, recursion)));
    }
    return PlanNode.of("Multi-Index OR").branches(members);
  }

  private PlanNode level(List<PlanStep> steps, Shape shape, String name) {
    return new LevelPlan(outline, access, subqueries, name).plan(steps, shape);
  }

  private void join(PlanNode next, String line) {
    if (joined == null) {
      joined = next;
      return;
    }
    if (line.equals("RECURSIVE STEP")) {
      joined =
          PlanNode.of("Recursive Union").branch("Outer", null, joined).branch("Inner", null, next);
      return;
    }
    AccessPath path = AccessPath.of(line);
    lastWasLeft = path != null && path.leftJoin();
    boolean exists = path != null && path.exists();
    joined = loop(lastWasLeft ? "Left" : exists ? "Semi" : "Inner", joined, next);
  }

  /** Rows of the right side that found no partner come after all others. */
  private void rightJoin() {
    if (joined != null && joined.type().equals("Nested Loop")) {
      joined =
          loop(
              lastWasLeft ? "Full" : "Right",
              joined.branches().get(0).node(),
              joined.branches().get(1).node());
    }
  }

  private static PlanNode loop(String kind, PlanNode outer, PlanNode inner) {
    String heading = kind.equals("Inner") ? "Nested Loop" : "Nested Loop " + kind + " Join";
    return PlanNode.of(heading, "Nested Loop")
        .identity("Join Type", kind)
        .branch("Outer", null, outer)
        .branch("Inner", null, inner);
  }
}
