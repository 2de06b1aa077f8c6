package dev.manylite.gateway.session;

import dev.manylite.pgwire.message.BackendMessage.RowDescription;
import dev.manylite.pgwire.message.Format;
import dev.manylite.pgwire.message.ResultField;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** RowDescription from a plan's columns. */
final class ResultFields {
  private ResultFields() {}

  static RowDescription description(List<ResultColumn> columns, IntFunction<Format> formats) {
    List<ResultField> fields = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      ResultColumn column = columns.get(i);
      SqlType type = DomainType.base(column.type());
      fields.add(
          new ResultField(
              column.name(),
              column.tableOid(),
              column.attributeNumber(),
              type.oid(),
              type.base().facts().length(),
              type.modifier(),
              formats.apply(i)));
    }
    return new RowDescription(fields);
  }
}
