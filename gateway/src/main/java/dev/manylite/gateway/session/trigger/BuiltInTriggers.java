package dev.manylite.gateway.session.trigger;

import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.textsearch.ColumnsVector;
import dev.manylite.translator.function.textsearch.CurrentConfiguration;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import dev.manylite.translator.function.textsearch.dictionary.Configurations;
import dev.manylite.translator.schema.BuiltInTrigger;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** PostgreSQL's own trigger functions (manual, 9.28 and 12.4.3). */
final class BuiltInTriggers {
  private final BuiltInTrigger function;
  private final FunctionContext context;
  private final RowEvent event;

  BuiltInTriggers(BuiltInTrigger function, FunctionContext context, RowEvent event) {
    this.function = function;
    this.context = context;
    this.event = event;
  }

  Object[] call() {
    return function == BuiltInTrigger.SUPPRESS_REDUNDANT_UPDATES_TRIGGER
        ? suppressRedundant()
        : updateVector();
  }

  private SqlFault misused(String how) {
    return new SqlFault(
        SqlState.TRIGGER_PROTOCOL_VIOLATED, function.functionName() + ": must be " + how);
  }

  private Object[] suppressRedundant() {
    if (event.event() != TriggerEvent.UPDATE) {
      throw misused("called on update");
    }
    if (event.trigger().timing() != TriggerTiming.BEFORE) {
      throw misused("called before update");
    }
    if (!event.trigger().row()) {
      throw misused("called for each row");
    }
    return Arrays.deepEquals(event.before(), event.after()) ? null : event.after();
  }

  private Object[] updateVector() {
    String name = "tsvector_update_trigger";
    if (!event.trigger().row()) {
      throw internal(name + ": must be fired for row");
    }
    if (event.trigger().timing() != TriggerTiming.BEFORE) {
      throw internal(name + ": must be fired BEFORE event");
    }
    if (event.event() != TriggerEvent.INSERT && event.event() != TriggerEvent.UPDATE) {
      throw internal(name + ": must be fired for INSERT or UPDATE");
    }
    List<String> arguments = event.trigger().arguments();
    if (arguments.size() < 3) {
      throw internal(name + ": arguments must be tsvector_field, ts_config, text_field1, ...)");
    }
    boolean needed = event.event() == TriggerEvent.INSERT;
    int vector = column(arguments.get(0), "tsvector column");
    if (type(vector) != Types.TSVECTOR.oid()) {
      throw wrongType(arguments.get(0), "tsvector type");
    }
    Configuration configuration;
    if (function == BuiltInTrigger.TSVECTOR_UPDATE_TRIGGER_COLUMN) {
      int place = column(arguments.get(1), "configuration column");
      if (type(place) != Types.REGCONFIG.oid()) {
        throw wrongType(arguments.get(1), "regconfig type");
      }
      if (event.after()[place] == null) {
        throw new SqlFault(
            SqlState.NULL_VALUE_NOT_ALLOWED,
            "configuration column \"" + arguments.get(1) + "\" must not be null");
      }
      needed |= event.updated().contains(place);
      configuration = CurrentConfiguration.of(event.after()[place]);
    } else {
      configuration = named(arguments.get(1));
    }
    List<String> texts = new ArrayList<>();
    for (String argument : arguments.subList(2, arguments.size())) {
      int place = column(argument, "column");
      int type = type(place);
      if (type != Types.TEXT.oid() && type != Types.VARCHAR.oid() && type != Types.BPCHAR.oid()) {
        throw wrongType(argument, "a character type");
      }
      needed |= event.updated().contains(place);
      if (event.after()[place] != null) {
        texts.add((String) event.after()[place]);
      }
    }
    if (!needed) {
      return event.after();
    }
    Object[] row = event.after().clone();
    row[vector] = ColumnsVector.of(context, configuration, texts);
    return row;
  }

  private static SqlFault internal(String message) {
    return new SqlFault(SqlState.INTERNAL_ERROR, message);
  }

  private static SqlFault wrongType(String column, String type) {
    return new SqlFault(SqlState.DATATYPE_MISMATCH, "column \"" + column + "\" is not of " + type);
  }

  private int type(int place) {
    return event.relation().columns().get(place).type().oid();
  }

  private int column(String name, String what) {
    Relation relation = event.relation();
    for (int i = 0; i < relation.columns().size(); i++) {
      Column column = relation.columns().get(i);
      if (column.name().equals(name)) {
        return i;
      }
    }
    throw new SqlFault(SqlState.UNDEFINED_COLUMN, what + " \"" + name + "\" does not exist");
  }

  private static Configuration named(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "text search configuration name \"" + name + "\" must be schema-qualified");
    }
    return Configurations.named(name.substring(dot + 1))
        .filter(c -> name.substring(0, dot).equals(Schema.PG_CATALOG))
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_OBJECT,
                    "text search configuration \"" + name + "\" does not exist"));
  }
}
