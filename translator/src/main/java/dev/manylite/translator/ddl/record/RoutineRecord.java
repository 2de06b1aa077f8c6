package dev.manylite.translator.ddl.record;

import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.RoutineType;
import java.util.ArrayList;
import java.util.List;

/** A function's or procedure's definition ⇄ JSON. */
public final class RoutineRecord {
  private RoutineRecord() {}

  public static String write(Routine routine) {
    List<JsonObject> parameters = new ArrayList<>();
    for (Routine.Parameter parameter : routine.parameters()) {
      parameters.add(
          type(parameter.type())
              .put("name", parameter.name())
              .put("mode", parameter.mode().name())
              .put("default", parameter.defaultValue()));
    }
    return new JsonObject()
        .put("oid", routine.oid())
        .put("name", routine.name())
        .put("procedure", routine.procedure())
        .putAll("parameters", parameters)
        .put("result", type(routine.result()))
        .put("set", routine.returnsSet())
        .put("language", routine.language())
        .put("body", routine.body())
        .put("standard", routine.standard())
        .put("volatility", routine.volatility().name())
        .put("strict", routine.strict())
        .put("security_definer", routine.securityDefiner())
        .put("leakproof", routine.leakproof())
        .put("parallel", String.valueOf(routine.parallel()))
        .put("cost", String.valueOf(routine.cost()))
        .put("rows", String.valueOf(routine.rows()))
        .put("settings", routine.settings())
        .put("comment", routine.comment())
        .write();
  }

  public static Routine read(String schema, String text) {
    JsonObject json = Json.read(text);
    List<Routine.Parameter> parameters = new ArrayList<>();
    for (JsonObject parameter : json.objects("parameters")) {
      parameters.add(
          new Routine.Parameter(
              parameter.string("name"),
              Routine.Mode.valueOf(parameter.string("mode")),
              type(parameter),
              parameter.string("default")));
    }
    return new Routine(
        json.integer("oid", 0),
        schema,
        json.string("name"),
        json.flag("procedure"),
        parameters,
        type(json.object("result")),
        json.flag("set"),
        json.string("language"),
        json.string("body"),
        json.flag("standard"),
        Volatility.valueOf(json.string("volatility")),
        json.flag("strict"),
        json.flag("security_definer"),
        json.flag("leakproof"),
        json.string("parallel").charAt(0),
        Double.parseDouble(json.string("cost")),
        Double.parseDouble(json.string("rows")),
        json.strings("settings"),
        json.string("comment"));
  }

  private static JsonObject type(RoutineType type) {
    return new JsonObject()
        .put("type", type.oid())
        .put("row", type.row())
        .put("array", type.array());
  }

  private static RoutineType type(JsonObject json) {
    return new RoutineType(json.integer("type", 0), json.flag("row"), json.flag("array"));
  }
}
