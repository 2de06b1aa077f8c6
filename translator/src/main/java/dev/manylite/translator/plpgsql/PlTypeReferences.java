package dev.manylite.translator.plpgsql;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.MissingType;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/** {@code name%TYPE} and {@code table%ROWTYPE} (manual, 43.3.3 and 43.3.4), and other types. */
final class PlTypeReferences {
  private PlTypeReferences() {}

  /** Null, with nothing taken, where none is here. */
  static SqlType read(PlParser parser, PlScope scope) {
    PlSource source = parser.source;
    int words = 1;
    while (source.peek(words).is(".")) {
      words += 2;
    }
    boolean ofType = source.isAt(words + 1, "type");
    if (!source.peek(words).is("%") || !ofType && !source.isAt(words + 1, "rowtype")) {
      return null;
    }
    int position = source.position();
    List<String> names = source.dottedName();
    source.next();
    source.next();
    SqlType type = ofType ? ofName(names, scope, parser.catalog) : ofRow(names, parser.catalog);
    if (type == null) {
      throw new SqlFault(
              SqlState.UNDEFINED_OBJECT,
              "variable \"" + String.join(".", names) + "\" does not exist")
          .at(position);
    }
    return type;
  }

  private static SqlType ofName(List<String> names, PlScope scope, Catalog catalog) {
    PlScope.Found found = scope.find(names);
    if (found != null) {
      SqlType type = found.variable().type();
      for (String field : found.rest()) {
        if (!(type.base() instanceof RowType row) || row.place(field).isEmpty()) {
          return null;
        }
        type = row.fields().get(row.place(field).get()).type();
      }
      return type;
    }
    if (names.size() < 2) {
      return null;
    }
    int size = names.size();
    Relation relation = relation(names.subList(0, size - 1), catalog);
    Column column =
        relation
            .column(names.get(size - 1))
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.UNDEFINED_COLUMN,
                        "column \""
                            + names.get(size - 1)
                            + "\" of relation \""
                            + relation.name()
                            + "\" does not exist"));
    return column.type();
  }

  private static SqlType ofRow(List<String> names, Catalog catalog) {
    int size = names.size();
    PgType type =
        catalog.type(size > 1 ? names.get(size - 2) : null, names.get(size - 1)).orElse(null);
    return type instanceof RowType
        ? SqlType.of(type)
        : SqlType.of(catalog.rowType(relation(names, catalog)));
  }

  private static Relation relation(List<String> names, Catalog catalog) {
    int size = names.size();
    return catalog
        .relation(size > 1 ? names.get(size - 2) : null, names.get(size - 1))
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_TABLE,
                    "relation \"" + String.join(".", names) + "\" does not exist"));
  }

  static SqlType resolve(TypeName name, Catalog catalog) {
    PgType type =
        catalog
            .type(name.schema(), name.name())
            .orElseThrow(
                () ->
                    MissingType.fault(name.schema(), name.name(), name.arrayDimensions())
                        .at(name.position()));
    if (type.facts().category() == 'P' && type.oid() != Types.RECORD.oid()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "variable has pseudo-type " + type.sqlName());
    }
    int modifier =
        name.modifiers().isEmpty()
            ? SqlType.NO_MODIFIER
            : type.modifier(new ArrayList<>(name.modifiers()));
    return new SqlType(name.arrayDimensions() > 0 ? Types.array(type) : type, modifier);
  }
}
