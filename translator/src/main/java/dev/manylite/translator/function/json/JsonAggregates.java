package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.ANY;
import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/** json_agg, json_object_agg and their jsonb forms (manual, table 9.59). */
final class JsonAggregates implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.aggregate("json_agg", ANYELEMENT)
        .returns(JSON)
        .calledOnNull()
        .stable()
        .accumulateByType((types, result) -> () -> new Elements(types.get(0), false));
    d.aggregate("jsonb_agg", ANYELEMENT)
        .returns(JSONB)
        .calledOnNull()
        .stable()
        .accumulateByType((types, result) -> () -> new Elements(types.get(0), true));
    d.aggregate("json_object_agg", ANY, ANY)
        .returns(JSON)
        .calledOnNull()
        .stable()
        .accumulateByType((types, result) -> () -> new Members(types, false));
    d.aggregate("jsonb_object_agg", ANY, ANY)
        .returns(JSONB)
        .calledOnNull()
        .stable()
        .accumulateByType((types, result) -> () -> new Members(types, true));
  }

  private static final class Elements implements Accumulator {
    private final StringBuilder text = new StringBuilder("[");
    private final SqlType type;
    private final boolean binary;

    Elements(SqlType type, boolean binary) {
      this.type = type;
      this.binary = binary;
    }

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      if (text.length() > 1) {
        text.append(", ");
        boolean lines = type.base().isArray() || type.base() instanceof RowType;
        if (lines && arguments[0] != null) {
          text.append("\n ");
        }
      }
      JsonEncoder.append(text, type, arguments[0], context);
      context.memory().require(text.length());
    }

    @Override
    public boolean keepsArguments() {
      return true;
    }

    @Override
    public Object result(FunctionContext context) {
      if (text.length() == 1) {
        return null;
      }
      String json = text + "]";
      return binary ? JsonEncoder.toJsonb(json) : json;
    }
  }

  private static final class Members implements Accumulator {
    private final StringBuilder text = new StringBuilder("{ ");
    private final List<SqlType> types;
    private final boolean binary;

    Members(List<SqlType> types, boolean binary) {
      this.types = types;
      this.binary = binary;
    }

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      if (arguments[0] == null) {
        throw JsonFaults.invalid("field name must not be null");
      }
      text.append(text.length() > 2 ? ", " : "");
      JsonEncoder.appendKey(text, types.get(0), arguments[0], context);
      text.append(" : ");
      JsonEncoder.append(text, types.get(1), arguments[1], context);
      context.memory().require(text.length());
    }

    @Override
    public boolean keepsArguments() {
      return true;
    }

    @Override
    public Object result(FunctionContext context) {
      if (text.length() == 2) {
        return null;
      }
      String json = text + " }";
      return binary ? JsonEncoder.toJsonb(json) : json;
    }
  }
}
