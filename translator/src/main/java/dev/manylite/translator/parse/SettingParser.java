package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Discard;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.ResetSetting;
import dev.manylite.translator.parse.tree.SetConstraints;
import dev.manylite.translator.parse.tree.SetSetting;
import dev.manylite.translator.parse.tree.SetTransaction;
import dev.manylite.translator.parse.tree.SetTransactionSnapshot;
import dev.manylite.translator.parse.tree.SettingValue;
import dev.manylite.translator.parse.tree.ShowSetting;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.parse.tree.UtilityStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SET, RESET, SHOW, DISCARD. */
final class SettingParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final ValueParser values;

  SettingParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    values = new ValueParser(grammar);
  }

  UtilityStatement set() {
    int position = cursor.expect("set").position();
    if (cursor.at("constraints") && !atAssignment(1)) {
      return constraints(position);
    }
    boolean local = cursor.at("local") && !atAssignment(1);
    boolean session = cursor.at("session") && !atAssignment(1);
    if (session && cursor.peek(1).is("characteristics")) {
      cursor.next();
      cursor.expect("characteristics", "as", "transaction");
      return new SetTransaction(new TransactionParser(grammar).modes(true), true, position);
    }
    if (local || (session && !cursor.peek(1).is("authorization"))) {
      cursor.next();
    }
    return rest(local, position);
  }

  /** Whether the token that far ahead shows that a setting's name is before it. */
  private boolean atAssignment(int ahead) {
    Token token = cursor.peek(ahead);
    return token.is("to") || token.is("=") || token.is(".") || token.is("from");
  }

  /** set_rest: what follows SET, here or in ALTER DATABASE and its kin. */
  UtilityStatement rest(boolean local, int position) {
    Token word = cursor.peek();
    if (word.keyword() != null && !atAssignment(1)) {
      UtilityStatement special = special(word, local, position);
      if (special != null) {
        return special;
      }
    }
    String name = settingName();
    if (cursor.accept("from")) {
      cursor.expect("current");
      return new SetSetting(name, List.of(), local, true, position);
    }
    if (!cursor.accept("to")) {
      cursor.expect("=");
    }
    if (cursor.accept("default")) {
      return setting(name, List.of(), local, position);
    }
    List<SettingValue> list = new ArrayList<>();
    do {
      list.add(value());
    } while (cursor.accept(","));
    return setting(name, list, local, position);
  }

  private UtilityStatement special(Token word, boolean local, int position) {
    switch (word.text()) {
      case "transaction":
        cursor.next();
        if (cursor.accept("snapshot")) {
          String id = cursor.expect(TokenKind.STRING).text();
          if (local) {
            throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED,
                "SET LOCAL TRANSACTION SNAPSHOT is not implemented");
          }
          return new SetTransactionSnapshot(id, position);
        }
        return new SetTransaction(new TransactionParser(grammar).modes(true), false, position);
      case "time":
        cursor.next();
        cursor.expect("zone");
        return setting("timezone", timeZone(), local, position);
      case "catalog":
        cursor.next();
        int database = cursor.expect(TokenKind.STRING).position();
        throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "current database cannot be changed")
            .at(database);
      case "schema":
        cursor.next();
        return setting(
            "search_path", List.of(string(cursor.position(), values.string())), local, position);
      case "names":
        cursor.next();
        if (cursor.accept("default") || !cursor.at(TokenKind.STRING)) {
          return setting("client_encoding", List.of(), local, position);
        }
        return setting(
            "client_encoding",
            List.of(string(cursor.position(), values.string())),
            local,
            position);
      case "role":
        cursor.next();
        return setting(
            "role",
            List.of(string(cursor.position(), values.nonReservedWordOrString())),
            local,
            position);
      case "session":
        cursor.next();
        cursor.expect("authorization");
        return setting(
            "session_authorization",
            cursor.accept("default")
                ? List.of()
                : List.of(string(cursor.position(), values.nonReservedWordOrString())),
            local,
            position);
      case "xml":
        cursor.next();
        cursor.expect("option");
        if (!cursor.atAny("document", "content")) {
          throw cursor.syntaxError();
        }
        return setting(
            "xmloption", List.of(string(cursor.position(), cursor.next().text())), local, position);
      default:
        return null;
    }
  }

  private static SetSetting setting(
      String name, List<SettingValue> values, boolean local, int position) {
    return new SetSetting(name, List.copyOf(values), local, false, position);
  }

  private static SettingValue string(int position, String text) {
    return new SettingValue(SettingValue.Kind.STRING, text, List.of(), position);
  }

  /** var_value. */
  private SettingValue value() {
    int position = cursor.position();
    return values.startsNumber()
        ? new SettingValue(SettingValue.Kind.NUMBER, values.number(), List.of(), position)
        : new SettingValue(SettingValue.Kind.STRING, values.word(), List.of(), position);
  }

  /** zone_value; empty for DEFAULT and LOCAL. */
  private List<SettingValue> timeZone() {
    int position = cursor.position();
    if (cursor.accept("default") || cursor.accept("local")) {
      return List.of();
    }
    if (cursor.at("interval")) {
      TypeName type = grammar.types().builtIn(true);
      String text = values.string();
      int fieldsAt = cursor.position();
      TypeName whole = grammar.types().intervalQualifier(type);
      if (!whole.modifiers().isEmpty()
          && type.modifiers().isEmpty()
          && !whole.modifiers().get(0).equals("hour")
          && !whole.modifiers().get(0).equals("hour to minute")) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR, "time zone interval must be HOUR or HOUR TO MINUTE")
            .at(fieldsAt);
      }
      return List.of(
          new SettingValue(SettingValue.Kind.INTERVAL, text, whole.modifiers(), position));
    }
    if (values.startsNumber()) {
      return List.of(value());
    }
    if (!cursor.at(TokenKind.STRING) && !cursor.at(TokenKind.IDENTIFIER)) {
      throw cursor.syntaxError();
    }
    return List.of(
        new SettingValue(SettingValue.Kind.STRING, cursor.next().text(), List.of(), position));
  }

  /** var_name. */
  private String settingName() {
    StringBuilder name = new StringBuilder(grammar.names().columnName());
    while (cursor.accept(".")) {
      name.append('.').append(grammar.names().columnName());
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private UtilityStatement constraints(int position) {
    cursor.expect("constraints");
    List<ObjectName> names = cursor.accept("all") ? List.of() : grammar.names().qualifiedNames();
    boolean deferred = cursor.accept("deferred");
    if (!deferred) {
      cursor.expect("immediate");
    }
    return new SetConstraints(names, deferred, position);
  }

  UtilityStatement reset() {
    int position = cursor.expect("reset").position();
    return resetRest(position);
  }

  /** reset_rest. */
  ResetSetting resetRest(int position) {
    return new ResetSetting(cursor.accept("all") ? null : namedOrSpecial(), position);
  }

  UtilityStatement show() {
    int position = cursor.expect("show").position();
    return new ShowSetting(cursor.accept("all") ? null : namedOrSpecial(), position);
  }

  private String namedOrSpecial() {
    if (cursor.at("time") && cursor.peek(1).is("zone")) {
      cursor.expect("time", "zone");
      return "timezone";
    }
    if (cursor.at("transaction", "isolation")) {
      cursor.expect("transaction", "isolation", "level");
      return "transaction_isolation";
    }
    if (cursor.at("session", "authorization")) {
      cursor.expect("session", "authorization");
      return "session_authorization";
    }
    return settingName();
  }

  UtilityStatement discard() {
    int position = cursor.expect("discard").position();
    Discard.Target target =
        switch (cursor.peek().keyword() == null ? "" : cursor.peek().text()) {
          case "all" -> Discard.Target.ALL;
          case "plans" -> Discard.Target.PLANS;
          case "sequences" -> Discard.Target.SEQUENCES;
          case "temp", "temporary" -> Discard.Target.TEMP;
          default -> throw cursor.syntaxError();
        };
    cursor.next();
    return new Discard(target, position);
  }
}
