package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateExtension;
import dev.manylite.translator.parse.tree.CreateSchema;
import dev.manylite.translator.parse.tree.CreateSequence;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.SequenceOptions;
import dev.manylite.translator.parse.tree.Truncate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** CREATE, ALTER, DROP and the other statements that change the schema. */
final class DefinitionParser {
  /** What may follow CREATE within CREATE SCHEMA. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "table",
          "temp",
          "temporary",
          "local",
          "global",
          "unlogged",
          "view",
          "recursive",
          "or",
          "sequence",
          "unique",
          "index",
          "trigger",
          "constraint");

  /** What else CREATE, ALTER and DROP know in PostgreSQL; the session's own kinds are not here. */
  private static final Set<String> UNSUPPORTED =
      Set.of(
          "access",
          "aggregate",
          "cast",
          "collation",
          "constraint",
          "conversion",
          "default",
          "event",
          "extension",
          "foreign",
          "language",
          "large",
          "operator",
          "policy",
          "procedural",
          "publication",
          "server",
          "subscription",
          "text",
          "transform",
          "trusted");

  /** Kinds whose names take two words. */
  private static final Set<String> FIRST_OF_TWO =
      Set.of("access", "event", "foreign", "text", "constraint", "large", "default", "user");

  private final Grammar grammar;
  private final TokenCursor cursor;
  private final NameParser names;
  private final CreateTableParser tables;
  private final SequenceOptionParser sequences;

  DefinitionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.names = grammar.names();
    this.sequences = new SequenceOptionParser(grammar);
    this.tables = new CreateTableParser(grammar, new ConstraintParser(grammar, sequences));
  }

  /** The statement that begins here; empty, with nothing taken, if it is none of these. */
  Optional<DefinitionStatement> parse() {
    return Optional.ofNullable(statement());
  }

  private DefinitionStatement statement() {
    if (cursor.atAny("create", "alter", "drop") && RuleParser.startsHere(cursor)) {
      return new RuleParser(grammar).statement();
    }
    if (cursor.at("create") && MaterializedViewParser.isNext(cursor)) {
      return materializedViews().create();
    }
    if (cursor.at("create") && MaterializedViewParser.isUnlogged(cursor)) {
      throw MaterializedViewParser.unlogged();
    }
    if (cursor.at("refresh")) {
      return materializedViews().refresh();
    }
    if (cursor.at("create")) {
      return create();
    }
    if (cursor.at("alter")) {
      if (TriggerParser.at(cursor, 1)) {
        return triggers().alter();
      }
      if (atType()) {
        return types().alter();
      }
      if (RoutineParser.kind(cursor.peek(1)) != null) {
        return new RoutineParser(grammar).alter();
      }
      if (cursor.peek(1).is("default") && cursor.peek(2).is("privileges")) {
        return new GrantParser(grammar).defaults();
      }
      if (cursor.peek(1).is("statistics")) {
        return new StatisticsParser(grammar).alter();
      }
      refuse("ALTER");
      return new AlterTableParser(grammar, new ConstraintParser(grammar, sequences), sequences)
          .statement();
    }
    if (cursor.at("drop")) {
      return drop();
    }
    if (cursor.at("truncate")) {
      return truncate();
    }
    if (cursor.at("cluster")) {
      return new MaintenanceParser(grammar).cluster();
    }
    if (cursor.at("comment") && !CommentParser.isShared(cursor)) {
      return new CommentParser(grammar).statement();
    }
    if (cursor.at("reassign")) {
      return new GrantParser(grammar).owned();
    }
    if (cursor.atAny("grant", "revoke")) {
      return new GrantParser(grammar).statement();
    }
    return null;
  }

  private boolean atType() {
    return cursor.peek(1).is("type") || cursor.peek(1).is("domain");
  }

  private TypeDefinitionParser types() {
    return new TypeDefinitionParser(grammar, new ConstraintParser(grammar, sequences));
  }

  private MaterializedViewParser materializedViews() {
    return new MaterializedViewParser(grammar, new ConstraintParser(grammar, sequences));
  }

  private TriggerParser triggers() {
    return new TriggerParser(grammar, new ConstraintParser(grammar, sequences));
  }

  private DefinitionStatement drop() {
    if (cursor.peek(1).is("owned")) {
      return new GrantParser(grammar).owned();
    }
    if (TriggerParser.at(cursor, 1)) {
      return triggers().drop();
    }
    if (RoutineParser.kind(cursor.peek(1)) != null) {
      return new RoutineParser(grammar).drop();
    }
    DefinitionStatement statement = new DropParser(grammar).statement();
    if (statement == null) {
      refuse("DROP");
    }
    return statement;
  }

  /** Throws 0A000 where the kind behind the verb is one that Manylite lacks. */
  private void refuse(String verb) {
    Token kind = cursor.peek(1);
    boolean userMapping = kind.is("user") && cursor.peek(2).is("mapping");
    if (kind.keyword() == null || !UNSUPPORTED.contains(kind.text()) && !userMapping) {
      return;
    }
    StringBuilder words = new StringBuilder(verb);
    for (int ahead = 1; ahead <= words(kind.text()); ahead++) {
      words.append(' ').append(cursor.peek(ahead).text().toUpperCase(Locale.ROOT));
    }
    throw SqlFault.unsupported(words.toString()).at(cursor.position());
  }

  /** How many words the name of the kind that begins with this one takes. */
  private int words(String first) {
    if (first.equals("text") || first.equals("foreign") && cursor.peek(2).is("data")) {
      return 3;
    }
    return FIRST_OF_TWO.contains(first) ? 2 : 1;
  }

  private DefinitionStatement create() {
    int position = cursor.position();
    if (cursor.peek(1).is("extension")) {
      return extension(position);
    }
    if (cursor.peek(1).is("statistics")) {
      return new StatisticsParser(grammar).create();
    }
    if (atType()) {
      return types().create();
    }
    if (TriggerParser.at(cursor, cursor.peek(1).is("or") ? 3 : 1)) {
      cursor.next();
      return triggers().create(position);
    }
    refuse("CREATE");
    int ahead = 1;
    if (cursor.peek(1).is("or")) {
      ahead = 3;
      Token kind = cursor.peek(3);
      if (kind.keyword() != null && UNSUPPORTED.contains(kind.text())) {
        throw SqlFault.unsupported("CREATE " + kind.text().toUpperCase(Locale.ROOT)).at(position);
      }
    }
    if (cursor.peek(ahead).is("function") || cursor.peek(ahead).is("procedure")) {
      cursor.next();
      boolean replaces = cursor.accept("or", "replace");
      return new RoutineParser(grammar).create(replaces, position);
    }
    String word = cursor.peek(ahead).text();
    switch (word) {
      case "temp",
          "temporary",
          "local",
          "global",
          "unlogged",
          "table",
          "view",
          "recursive",
          "sequence" ->
          cursor.next();
      case "unique", "index" -> {
        cursor.next();
        return new CreateIndexParser(grammar).behindCreate(position);
      }
      case "schema" -> {
        cursor.next();
        return schema(position);
      }
      default -> {
        return null;
      }
    }
    boolean orReplace = cursor.accept("or", "replace");
    boolean unlogged = cursor.at("unlogged");
    boolean temporary = temporary();
    if (cursor.at("table") && !orReplace) {
      cursor.next();
      return tables.behindTable(temporary, unlogged, position);
    }
    if (cursor.accept("sequence")) {
      boolean ifNotExists = cursor.accept("if", "not", "exists");
      ObjectName name = objectName(names.qualified());
      SequenceOptions options =
          cursor.atStatementEnd() || cursor.atAny("create", "grant")
              ? SequenceOptions.NONE
              : sequences.options();
      return new CreateSequence(name, temporary, ifNotExists, options, position);
    }
    return new CreateViewParser(grammar).behindModifiers(orReplace, temporary, position);
  }

  private boolean temporary() {
    if (cursor.accept("unlogged")) {
      return false;
    }
    boolean deprecated = cursor.accept("local") || cursor.accept("global");
    boolean temporary = cursor.accept("temp") || cursor.accept("temporary");
    if (deprecated && !temporary) {
      throw cursor.syntaxError();
    }
    return temporary;
  }

  private DefinitionStatement schema(int position) {
    cursor.expect("schema");
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    String name = cursor.at("authorization") ? null : names.columnName();
    String authorization = null;
    if (cursor.accept("authorization")) {
      authorization = names.nonReservedOrCurrentRole();
    }
    List<DefinitionStatement> elements = new ArrayList<>();
    while (!cursor.atStatementEnd()) {
      int at = cursor.position();
      if (cursor.at("create") && !ELEMENTS.contains(cursor.peek(1).text())) {
        cursor.next();
        throw cursor.syntaxError();
      }
      DefinitionStatement element = cursor.atAny("create", "grant") ? statement() : null;
      if (element == null) {
        throw cursor.syntaxError();
      }
      if (ifNotExists) {
        throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED,
                "CREATE SCHEMA IF NOT EXISTS cannot include schema elements")
            .at(at);
      }
      elements.add(element);
    }
    return new CreateSchema(name, ifNotExists, authorization, List.copyOf(elements), position);
  }

  private DefinitionStatement extension(int position) {
    cursor.next();
    cursor.next();
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    String name = names.columnName();
    cursor.accept("with");
    while (!cursor.atStatementEnd()) {
      if (cursor.accept("schema") || cursor.accept("version")) {
        cursor.next();
      } else {
        cursor.expect("cascade");
      }
    }
    return new CreateExtension(name, ifNotExists, position);
  }

  private DefinitionStatement truncate() {
    int position = cursor.next().position();
    cursor.accept("table");
    List<ObjectName> tableNames = new ArrayList<>();
    List<Boolean> only = new ArrayList<>();
    do {
      FromItem.Table table = grammar.from().relation();
      tableNames.add(new ObjectName(table.schema(), table.name(), table.position()));
      only.add(table.only());
    } while (cursor.accept(","));
    boolean restart = cursor.accept("restart", "identity");
    if (!restart) {
      cursor.accept("continue", "identity");
    }
    boolean cascade = cursor.accept("cascade");
    if (!cascade) {
      cursor.accept("restrict");
    }
    return new Truncate(List.copyOf(tableNames), List.copyOf(only), restart, cascade, position);
  }

  static ObjectName objectName(ObjectName name) {
    return new ObjectName(name.schema(), name.name(), name.position());
  }
}
