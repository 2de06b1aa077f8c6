package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateRange;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.TypeName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** CREATE TYPE … AS RANGE, behind RANGE (manual, CREATE TYPE). */
final class RangeTypeParser {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "subtype",
          "subtype_opclass",
          "collation",
          "canonical",
          "subtype_diff",
          "multirange_type_name");

  private final Grammar grammar;
  private final TokenCursor cursor;
  private final Map<String, TypeName> attributes = new HashMap<>();

  RangeTypeParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  CreateRange behindRange(ObjectName name, int position) {
    SqlFault fault = null;
    cursor.expect("(");
    do {
      int at = cursor.position();
      String attribute = grammar.names().label();
      TypeName value = cursor.accept("=") ? value() : null;
      if (fault == null) {
        fault = check(attribute, value, at);
      }
      attributes.put(attribute, value);
    } while (cursor.accept(","));
    cursor.expect(")");
    if (fault != null) {
      throw fault;
    }
    ObjectName operatorClass = name("subtype_opclass");
    return new CreateRange(
        name,
        attributes.get("subtype"),
        operatorClass == null ? null : operatorClass.name(),
        name("collation"),
        attributes.containsKey("canonical"),
        name("subtype_diff"),
        name("multirange_type_name"),
        position);
  }

  /** Once the statement is known to be one. */
  private SqlFault check(String attribute, TypeName value, int at) {
    if (!ATTRIBUTES.contains(attribute)) {
      return new SqlFault(
          SqlState.SYNTAX_ERROR, "type attribute \"" + attribute + "\" not recognized");
    }
    if (attributes.containsKey(attribute)) {
      return new SqlFault(SqlState.SYNTAX_ERROR, "conflicting or redundant options").at(at);
    }
    return value == null
        ? new SqlFault(SqlState.SYNTAX_ERROR, attribute + " requires a parameter")
        : null;
  }

  /** Names of all kinds are written as types are. */
  private TypeName value() {
    if (cursor.peek().isNumber()) {
      cursor.next();
      return null;
    }
    boolean grammarsOwn =
        cursor.peek().keyword() != null
            && cursor.peek().keyword().category() == KeywordCategory.COLUMN_NAME;
    TypeName type = grammar.types().type();
    return grammarsOwn && type.schema() == null
        ? new TypeName(
            "pg_catalog",
            type.name(),
            type.modifiers(),
            type.arrayDimensions(),
            type.setof(),
            type.position())
        : type;
  }

  private ObjectName name(String attribute) {
    TypeName written = attributes.get(attribute);
    return written == null
        ? null
        : new ObjectName(written.schema(), written.name(), written.position());
  }
}
