package dev.manylite.translator.type.value;

import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Bool;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Num;
import dev.manylite.translator.type.value.JsonValue.Obj;
import dev.manylite.translator.type.value.JsonValue.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The order of jsonb values (manual, 8.14.4): object &gt; array &gt; boolean &gt; number &gt;
 * string &gt; null, containers by size first. Both sides must be canonical.
 */
public final class JsonOrder implements Comparator<JsonValue> {
  /** By length in bytes, then by bytes: how jsonb keeps an object's keys. */
  private static final Comparator<String> KEYS =
      Comparator.<String>comparingInt(Utf8::length).thenComparing(Utf8::compare);

  @Override
  public int compare(JsonValue left, JsonValue right) {
    // At the top a scalar counts as an array of one element, and only there an empty array is
    // less than it.
    int difference = Integer.compare(topLevelKind(left), topLevelKind(right));
    if (difference != 0) {
      return difference;
    }
    if (left instanceof Array || right instanceof Array) {
      int size = Integer.compare(size(left), size(right));
      if (size != 0) {
        return size;
      }
      if (left instanceof Array != right instanceof Array) {
        return left instanceof Array ? 1 : -1;
      }
    }
    return compareNested(left, right);
  }

  private static int topLevelKind(JsonValue value) {
    return value instanceof Obj ? 1 : 0;
  }

  private static int size(JsonValue value) {
    return value instanceof Array array ? array.elements().size() : 1;
  }

  private static int compareNested(JsonValue left, JsonValue right) {
    int kind = Integer.compare(kind(left), kind(right));
    if (kind != 0) {
      return kind;
    }
    if (left instanceof Text text) {
      return Utf8.compare(text.value(), ((Text) right).value());
    }
    if (left instanceof Num number) {
      return number.value().compareTo(((Num) right).value());
    }
    if (left instanceof Bool bool) {
      return Boolean.compare(bool.value(), ((Bool) right).value());
    }
    if (left instanceof Array array) {
      return compareArrays(array.elements(), ((Array) right).elements());
    }
    return left instanceof Obj object
        ? compareObjects(object.members(), ((Obj) right).members())
        : 0;
  }

  private static int compareArrays(List<JsonValue> left, List<JsonValue> right) {
    int difference = Integer.compare(left.size(), right.size());
    for (int i = 0; difference == 0 && i < left.size(); i++) {
      difference = compareNested(left.get(i), right.get(i));
    }
    return difference;
  }

  private static int compareObjects(List<Member> left, List<Member> right) {
    int difference = Integer.compare(left.size(), right.size());
    for (int i = 0; difference == 0 && i < left.size(); i++) {
      difference = Utf8.compare(left.get(i).key(), right.get(i).key());
      if (difference == 0) {
        difference = compareNested(left.get(i).value(), right.get(i).value());
      }
    }
    return difference;
  }

  private static int kind(JsonValue value) {
    if (value instanceof Text) {
      return 1;
    }
    if (value instanceof Num) {
      return 2;
    }
    if (value instanceof Bool) {
      return 3;
    }
    if (value instanceof Array) {
      return 4;
    }
    return value instanceof Obj ? 5 : 0;
  }

  static List<Member> sortedMembers(List<Member> members) {
    TreeMap<String, JsonValue> sorted = new TreeMap<>(KEYS);
    for (Member member : members) {
      sorted.put(member.key(), member.value().canonical());
    }
    List<Member> result = new ArrayList<>(sorted.size());
    sorted.forEach((key, value) -> result.add(new Member(key, value)));
    return result;
  }
}
