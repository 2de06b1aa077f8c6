package dev.manylite.translator.ddl.record;

import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.DefaultAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An object's owner and access list ⇄ JSON. */
public final class AccessRecord {
  private AccessRecord() {}

  public static String write(Access access) {
    List<JsonObject> columns = new ArrayList<>();
    new TreeMap<>(access.columns())
        .forEach(
            (number, items) ->
                columns.add(new JsonObject().put("number", number).putAll("items", items(items))));
    JsonObject json = new JsonObject().put("owner", access.owner());
    if (access.items() != null) {
      // An empty list is not the same as none.
      json.put("listed", true).putAll("items", items(access.items()));
    }
    return json.putAll("columns", columns).write();
  }

  /** The name that {@link #readDefault} reads. */
  public static String nameOf(DefaultAccess access) {
    return access.role() + ":" + access.kind();
  }

  public static String write(DefaultAccess access) {
    return write(new Access(access.role(), access.items(), Map.of()));
  }

  public static DefaultAccess readDefault(String name, String text) {
    Access.Kind kind = Access.Kind.valueOf(name.substring(name.indexOf(':') + 1));
    Access access = read(text);
    return new DefaultAccess(access.owner(), kind, access.items());
  }

  private static List<JsonObject> items(List<Access.Item> items) {
    return items.stream()
        .map(
            i ->
                new JsonObject()
                    .put("grantee", i.grantee())
                    .put("grantor", i.grantor())
                    .put("privileges", i.privileges())
                    .put("grantable", i.grantable()))
        .toList();
  }

  public static Access read(String text) {
    JsonObject json = Json.read(text);
    Map<Integer, List<Access.Item>> columns = new TreeMap<>();
    for (JsonObject column : json.objects("columns")) {
      columns.put(column.integer("number", 0), items(column));
    }
    return new Access(
        json.integer("owner", Access.BOOTSTRAP), json.flag("listed") ? items(json) : null, columns);
  }

  private static List<Access.Item> items(JsonObject json) {
    List<Access.Item> items = new ArrayList<>();
    for (JsonObject item : json.objects("items")) {
      items.add(
          new Access.Item(
              item.integer("grantee", 0),
              item.integer("grantor", 0),
              text(item, "privileges"),
              text(item, "grantable")));
    }
    return items;
  }

  private static String text(JsonObject item, String key) {
    String value = item.string(key);
    return value == null ? "" : value;
  }
}
