package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.Collations;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is collected while one statement is printed, and the printers that share it. */
final class Emission {
  private final Map<Integer, ColumnNaming> sources = new HashMap<>();
  private final Map<String, Signature> functions = new HashMap<>();
  private final Set<String> collations = new HashSet<>();
  private final Set<Relation> systemRelations = new HashSet<>();
  private final Set<Relation> tables = new HashSet<>();

  private final Set<String> checks = new HashSet<>();

  private int queriesPrinted;
  private String aliasPrefix = "t";

  /** Sources that were referred to. */
  private Set<Integer> read = new HashSet<>();

  private final ExpressionPrinter expressions = new ExpressionPrinter(this);
  private final QueryPrinter queries = new QueryPrinter(this);
  private final CallPrinter calls = new CallPrinter(this);

  ExpressionPrinter expressions() {
    return expressions;
  }

  QueryPrinter queries() {
    return queries;
  }

  CallPrinter calls() {
    return calls;
  }

  /** The alias of a FROM item. */
  String alias(int source) {
    return aliasPrefix + source;
  }

  /** From here on, aliases are no names that {@code table} could have. */
  void aliasUnlike(String table) {
    if (table.matches("(?i)t\\d+")) {
      aliasPrefix = "q";
    }
  }

  void queryPrinted() {
    queriesPrinted++;
  }

  /** How many queries and subqueries have been printed. */
  int queriesPrinted() {
    return queriesPrinted;
  }

  /** From here on, {@code source}'s columns are printed this way. */
  void name(int source, ColumnNaming naming) {
    sources.put(source, naming);
  }

  /** From here on, {@code source} can't be referred to. */
  void forget(Set<Integer> gone) {
    sources.keySet().removeAll(gone);
  }

  Set<Integer> sources() {
    return Set.copyOf(sources.keySet());
  }

  /** Whether what {@code printing} prints reads columns of these sources. */
  boolean reads(Set<Integer> watched, Runnable printing) {
    Set<Integer> outer = read;
    read = new HashSet<>();
    try {
      printing.run();
      return read.stream().anyMatch(watched::contains);
    } finally {
      outer.addAll(read);
      read = outer;
    }
  }

  String column(ColumnValue column) {
    read.add(column.source());
    ColumnNaming naming = sources.get(column.source());
    if (naming == null) {
      throw SqlFault.unsupported("a reference to another FROM item at this place");
    }
    if (column.form() instanceof ColumnForm.Trusted trusted) {
      checks.add(check(trusted, QuotedName.of(column.name())));
    }
    return naming.column(column);
  }

  private static String check(ColumnForm.Trusted trusted, String column) {
    String unlike = Template.fill(trusted.unlike(), List.of(column));
    return "SELECT 1 FROM " + QuotedName.of(trusted.table()) + " WHERE " + unlike + " LIMIT 1";
  }

  void register(Signature signature) {
    Implementation implementation = signature.implementation();
    if (implementation instanceof Implementation.Scalar scalar) {
      functions.putIfAbsent(scalar.sqliteName(), signature);
    } else if (implementation instanceof Implementation.RoutineCall routine) {
      functions.putIfAbsent(routine.sqliteName(), signature);
    } else if (implementation instanceof Implementation.Aggregate aggregate) {
      functions.putIfAbsent(aggregate.sqliteName(), signature);
    } else if (implementation instanceof Implementation.Rows rows) {
      functions.putIfAbsent(rows.sqliteName(), signature);
    }
  }

  /** The operand under its type's collation, where it has one. */
  String collated(String operand, PgType type) {
    return under(type.collation(), operand);
  }

  /** The operand where it is only compared for equality. */
  String equated(String operand, PgType type) {
    return under(type.equality(), operand);
  }

  private String under(String collation, String operand) {
    if (collation == null) {
      return operand;
    }
    if (!collation.equals(Collations.IGNORING_BLANKS)) {
      collations.add(collation);
    }
    return operand + " COLLATE " + (collation.endsWith(")") ? QuotedName.of(collation) : collation);
  }

  /** The table's quoted name. */
  String table(Relation relation) {
    (relation.kind() == Relation.Kind.SYSTEM ? systemRelations : tables).add(relation);
    return QuotedName.of(relation.sqliteName());
  }

  Emitted emitted(String sql) {
    return new Emitted(
        sql, Set.copyOf(functions.values()), collations, systemRelations, tables, checks);
  }
}
