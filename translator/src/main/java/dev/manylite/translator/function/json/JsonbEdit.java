package dev.manylite.translator.function.json;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonText;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Obj;
import java.util.ArrayList;
import java.util.List;

/** One change at the end of a path in a jsonb value; nothing happens where the path breaks off. */
final class JsonbEdit {
  enum Action {
    DELETE,
    REPLACE,
    REPLACE_OR_CREATE,
    INSERT_BEFORE,
    INSERT_AFTER
  }

  private final List<String> path;
  private final Action action;
  private final JsonValue value;

  private JsonbEdit(List<String> path, Action action, JsonValue value) {
    this.path = path;
    this.action = action;
    this.value = value;
  }

  static String delete(String jsonb, Object path) {
    return edit(jsonb, path, Action.DELETE, null, "cannot delete path in scalar");
  }

  static String set(String jsonb, Object path, Action action, Object value) {
    JsonValue parsed = JsonReader.parse((String) value);
    return edit(jsonb, path, action, parsed, "cannot set path in scalar");
  }

  private static String edit(
      String jsonb, Object array, Action action, JsonValue value, String scalarFault) {
    List<String> path = JsonPath.of(array);
    JsonValue root = JsonReader.parse(jsonb);
    boolean object = root instanceof Obj;
    if (!object && !(root instanceof Array)) {
      throw JsonFaults.invalid(scalarFault);
    }
    boolean empty = jsonb.length() == 2;
    boolean creates = action != Action.DELETE && action != Action.REPLACE;
    if (path.isEmpty() || empty && !creates) {
      return jsonb;
    }
    return JsonText.spaced(new JsonbEdit(path, action, value).apply(root, 0));
  }

  private boolean inserts() {
    return action == Action.INSERT_BEFORE || action == Action.INSERT_AFTER;
  }

  private boolean creates() {
    return inserts() || action == Action.REPLACE_OR_CREATE;
  }

  private JsonValue apply(JsonValue target, int level) {
    if (path.get(level) == null) {
      throw new SqlFault(
          SqlState.NULL_VALUE_NOT_ALLOWED, "path element at position " + (level + 1) + " is null");
    }
    if (target instanceof Obj object) {
      return object(object, level);
    }
    return target instanceof Array array ? array(array, level) : target;
  }

  private JsonValue object(Obj object, int level) {
    boolean last = level == path.size() - 1;
    String key = path.get(level);
    boolean found = false;
    List<Member> members = new ArrayList<>();
    for (Member member : object.members()) {
      if (!member.key().equals(key)) {
        members.add(member);
        continue;
      }
      found = true;
      if (!last) {
        members.add(new Member(key, apply(member.value(), level + 1)));
      } else if (inserts()) {
        throw JsonFaults.invalid("cannot replace existing key")
            .withHint("Try using the function jsonb_set to replace key value.");
      } else if (action != Action.DELETE) {
        members.add(new Member(key, value));
      }
    }
    if (!found && last && creates()) {
      members.add(new Member(key, value));
    }
    return new Obj(members).canonical();
  }

  private JsonValue array(Array array, int level) {
    boolean last = level == path.size() - 1;
    List<JsonValue> elements = new ArrayList<>(array.elements());
    int index = index(level, elements.size());
    if (index < 0 || index >= elements.size()) {
      if (last && creates()) {
        elements.add(index < 0 ? 0 : elements.size(), value);
      }
    } else if (!last) {
      elements.set(index, apply(elements.get(index), level + 1));
    } else {
      switch (action) {
        case DELETE -> elements.remove(index);
        case REPLACE, REPLACE_OR_CREATE -> elements.set(index, value);
        case INSERT_BEFORE -> elements.add(index, value);
        case INSERT_AFTER -> elements.add(index + 1, value);
      }
    }
    return new Array(elements);
  }

  /** Negative for what is before the first element. */
  private int index(int level, int size) {
    Integer index = JsonPath.index(path.get(level));
    if (index == null) {
      throw notAnInteger(path.get(level), level);
    }
    return index < 0 ? (int) Math.max(-1L, (long) size + index) : index;
  }

  static SqlFault notAnInteger(String step, int level) {
    return new SqlFault(
        SqlState.INVALID_TEXT_REPRESENTATION,
        "path element at position " + (level + 1) + " is not an integer: \"" + step + "\"");
  }
}
