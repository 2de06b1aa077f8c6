package dev.manylite.gateway.copy;

import dev.manylite.gateway.copy.CopyOptions.Header;
import dev.manylite.gateway.session.query.BulkInsert;
import dev.manylite.pgwire.server.BackendFault;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.type.TypeContext;
import java.util.List;
import java.util.Set;

/** The rows of text and CSV data. */
final class TextRows {
  /** Found when the row is checked, before it is put in; its line is known then. */
  private static final Set<String> ROW_CHECKS =
      Set.of(SqlState.NOT_NULL_VIOLATION, SqlState.CHECK_VIOLATION);

  private final List<Column> columns;
  private final CopyOptions options;
  private final LineReader lines;
  private final FieldReader fields;
  private final CopyContext context;
  private final TypeContext types;

  TextRows(
      List<Column> columns,
      CopyOptions options,
      CopyBytes bytes,
      FieldReader fields,
      CopyContext context,
      TypeContext types) {
    this.columns = columns;
    this.options = options;
    this.lines = new LineReader(bytes, options);
    this.fields = fields;
    this.context = context;
    this.types = types;
  }

  long insertAll(BulkInsert insert) {
    if (options.header() != Header.NONE && nextLine() && options.header() == Header.MATCH) {
      checkHeader();
    }
    long rows = 0;
    while (nextLine()) {
      Object[] values = values();
      try {
        rows += insert.insert(values);
      } catch (SqlFault fault) {
        throw located(fault);
      }
    }
    return rows;
  }

  private boolean nextLine() {
    try {
      return lines.next();
    } catch (SqlFault fault) {
      throw context.line(fault, lines.number(), lines.line());
    } catch (BackendFault fault) {
      throw context.line(fault, lines.number());
    }
  }

  private Object[] values() {
    List<String> texts = cut();
    if (texts.size() > columns.size()) {
      throw bad("extra data after last expected column");
    }
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      if (i >= texts.size()) {
        throw bad("missing data for column \"" + column.name() + "\"");
      }
      String text = texts.get(i);
      if (text != null) {
        try {
          values[i] = column.type().base().input(text, column.type().modifier(), types);
        } catch (SqlFault fault) {
          throw context.column(fault, lines.number(), column.name(), text);
        }
      }
    }
    return values;
  }

  private List<String> cut() {
    if (columns.isEmpty()) {
      // An empty line is a row without fields, not one empty field.
      if (lines.line().length() > 0) {
        throw bad("extra data after last expected column");
      }
      return List.of();
    }
    try {
      return fields.fields(lines.line());
    } catch (SqlFault fault) {
      throw context.line(fault, lines.number(), lines.line());
    }
  }

  private void checkHeader() {
    List<String> texts = cut();
    if (texts.size() != columns.size()) {
      throw bad(
          "wrong number of fields in header line: got "
              + texts.size()
              + ", expected "
              + columns.size());
    }
    for (int i = 0; i < columns.size(); i++) {
      String text = texts.get(i);
      String name = columns.get(i).name();
      if (!name.equals(text)) {
        throw bad(
            "column name mismatch in header line field "
                + (i + 1)
                + ": got "
                + (text == null
                    ? "null value (\"" + options.nullText() + "\")"
                    : "\"" + text + "\"")
                + ", expected \""
                + name
                + "\"");
      }
    }
  }

  private RuntimeException bad(String message) {
    return context.line(LineReader.bad(message, null), lines.number(), lines.line());
  }

  /** As far as PostgreSQL still knows the line when it finds the fault. */
  private RuntimeException located(SqlFault fault) {
    if (fault.sqlState().equals(SqlState.FOREIGN_KEY_VIOLATION)) {
      return fault;
    }
    return ROW_CHECKS.contains(fault.sqlState())
        ? context.line(fault, lines.number(), lines.line())
        : context.line(fault, lines.number());
  }
}
