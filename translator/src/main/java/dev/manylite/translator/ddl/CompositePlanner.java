package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.Attribute;
import dev.manylite.translator.parse.tree.AttributeAction;
import dev.manylite.translator.parse.tree.ColumnDefinition;
import dev.manylite.translator.parse.tree.CreateComposite;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.TypeAction;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE TYPE … AS (…) and ALTER TYPE … ATTRIBUTE (manual, 8.16). */
final class CompositePlanner {
  private final Draft draft;
  private final RowUses uses;
  private final TypedTables tables;

  CompositePlanner(Draft draft) {
    this.draft = draft;
    this.uses = new RowUses(draft);
    this.tables = new TypedTables(draft);
  }

  void create(CreateComposite statement) {
    ObjectName written = statement.name();
    String schema = draft.creationSchema(written, false);
    String name = written.name();
    draft.checkTypeName(schema, name, false);
    if (draft.isTaken(schema, name)) {
      throw new SqlFault(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists");
    }
    RowType none =
        new RowType(
            RowType.facts(
                draft.newOid("type", schema, name),
                draft.newOid("type[]", schema, name),
                name,
                KnownTypes.sqlName(schema, name)),
            draft.newOid("relation", schema, name),
            List.of());
    SchemaType type = new SchemaType(schema, none, null);
    for (Attribute attribute : statement.attributes()) {
      if (row(type).place(attribute.name()).isPresent()) {
        throw new SqlFault(
            SqlState.DUPLICATE_COLUMN,
            "column \"" + attribute.name() + "\" specified more than once");
      }
      type = with(type, attribute);
    }
    draft.put(type);
  }

  private static RowType row(SchemaType type) {
    return (RowType) type.type();
  }

  private SchemaType with(SchemaType type, Attribute attribute) {
    RowType row = (RowType) type.type();
    List<RowType.Field> fields = new ArrayList<>(row.fields());
    fields.add(new RowType.Field(attribute.name(), type(type, attribute)));
    List<SchemaType.Attribute> attributes = new ArrayList<>(type.attributes());
    int last = attributes.stream().mapToInt(SchemaType.Attribute::number).max().orElse(0);
    attributes.add(new SchemaType.Attribute(last + 1, null));
    return new SchemaType(type.schema(), row.withFields(fields), type.comment(), attributes);
  }

  private SqlType type(SchemaType owner, Attribute attribute) {
    SqlType type = TypeResolver.resolve(attribute.name(), attribute.type(), draft.schema);
    TypeResolver.checkCollation(attribute.collation(), type);
    RowUses.checkMember(((RowType) owner.type()).relationOid(), owner.type().sqlName(), type);
    return type;
  }

  void alter(SchemaType before, TypeAction action) {
    if (action instanceof TypeAction.RenameAttribute rename) {
      rename(before, rename);
      return;
    }
    List<AttributeAction> actions = ((TypeAction.AlterAttributes) action).actions();
    actions.forEach(one -> tables.requireCascade(before, one.cascade()));
    SchemaType changed = before;
    for (AttributeAction one : actions) {
      changed = apply(changed, one);
      draft.put(changed);
      tables.follow(changed, toTables(one));
    }
  }

  /** The same of a table's column. */
  private static AlterTableAction toTables(AttributeAction action) {
    if (action instanceof AttributeAction.Drop drop) {
      return new AlterTableAction.DropColumn(drop.name(), drop.ifExists(), drop.cascade(), 0);
    }
    if (action instanceof AttributeAction.Add add) {
      Attribute added = add.attribute();
      return new AlterTableAction.AddColumn(
          new ColumnDefinition(
              added.name(), added.type(), added.collation(), List.of(), added.position()),
          false,
          added.position());
    }
    Attribute altered = ((AttributeAction.SetType) action).attribute();
    return new AlterTableAction.SetType(
        altered.name(), altered.type(), altered.collation(), null, altered.position());
  }

  private SchemaType apply(SchemaType type, AttributeAction action) {
    RowType row = (RowType) type.type();
    if (action instanceof AttributeAction.Add add) {
      if (row.place(add.attribute().name()).isPresent()) {
        throw exists(type, add.attribute().name());
      }
      uses.refuseSorted(row);
      return with(type, add.attribute());
    }
    if (action instanceof AttributeAction.Drop drop) {
      Optional<Integer> place = row.place(drop.name());
      if (place.isEmpty() && drop.ifExists()) {
        draft.notice(
            Notice.of(SqlState.SUCCESSFUL_COMPLETION, missing(type, drop.name()) + ", skipping"));
        return type;
      }
      return without(type, place.orElseThrow(() -> absent(missing(type, drop.name()))));
    }
    Attribute wanted = ((AttributeAction.SetType) action).attribute();
    int place = row.place(wanted.name()).orElseThrow(() -> absent(missing(type, wanted.name())));
    SqlType to = type(type, wanted);
    uses.refuse(row, "type \"" + type.name() + "\"", "uses it");
    uses.refuseTexts(type.name(), "altering a type");
    List<RowType.Field> fields = new ArrayList<>(row.fields());
    fields.set(place, new RowType.Field(wanted.name(), to));
    return type.withType(row.withFields(fields));
  }

  /** CASCADE: the attributes that are of dropped types. */
  void removeAttributes(int oid, List<SchemaType> dropped) {
    Optional<SchemaType> type =
        draft.schema.types().stream().filter(t -> t.oid() == oid).findFirst();
    if (type.isEmpty() || dropped.stream().anyMatch(t -> t.oid() == oid)) {
      return;
    }
    SchemaType left = type.get();
    RowType row = row(left);
    for (int i = row.fields().size() - 1; i >= 0; i--) {
      int member = row.fields().get(i).type().oid();
      if (dropped.stream().anyMatch(t -> t.hasOid(member))) {
        left = without(left, i);
      }
    }
    draft.put(left);
  }

  private SchemaType without(SchemaType type, int place) {
    RowType row = (RowType) type.type();
    uses.refuseTexts(type.name(), "dropping an attribute of a type");
    new HeldRows(draft, row, place).dropField();
    List<RowType.Field> fields = new ArrayList<>(row.fields());
    List<SchemaType.Attribute> attributes = new ArrayList<>(type.attributes());
    fields.remove(place);
    attributes.remove(place);
    return new SchemaType(type.schema(), row.withFields(fields), type.comment(), attributes);
  }

  private void rename(SchemaType type, TypeAction.RenameAttribute rename) {
    tables.requireCascade(type, rename.cascade());
    tables.follow(
        type,
        new AlterTableAction.RenameColumn(rename.name(), rename.newName(), SqlFault.NO_POSITION));
    RowType row = (RowType) type.type();
    int place =
        row.place(rename.name())
            .orElseThrow(() -> absent("column \"" + rename.name() + "\" does not exist"));
    if (row.place(rename.newName()).isPresent()) {
      throw exists(type, rename.newName());
    }
    uses.refuseTexts(rename.name(), "renaming an attribute");
    List<RowType.Field> fields = new ArrayList<>(row.fields());
    fields.set(place, new RowType.Field(rename.newName(), fields.get(place).type()));
    draft.put(type.withType(row.withFields(fields)));
  }

  private static String missing(SchemaType type, String name) {
    return "column \"" + name + "\" of relation \"" + type.name() + "\" does not exist";
  }

  private static SqlFault absent(String message) {
    return new SqlFault(SqlState.UNDEFINED_COLUMN, message);
  }

  private static SqlFault exists(SchemaType type, String name) {
    return new SqlFault(
        SqlState.DUPLICATE_COLUMN,
        "column \"" + name + "\" of relation \"" + type.name() + "\" already exists");
  }
}
