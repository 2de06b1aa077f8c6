package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateEnum;
import dev.manylite.translator.parse.tree.TypeAction;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.enums.EnumLabel;
import dev.manylite.translator.type.enums.EnumType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** CREATE TYPE … AS ENUM, ALTER TYPE … ADD VALUE and RENAME VALUE. */
final class EnumPlanner {
  private final Draft draft;

  EnumPlanner(Draft draft) {
    this.draft = draft;
  }

  void create(CreateEnum statement) {
    String schema = draft.creationSchema(statement.name(), false);
    String name = statement.name().name();
    draft.checkTypeName(schema, name, false);
    int oid = draft.newOid("type", schema, name);
    int arrayOid = draft.newOid("type[]", schema, name);
    List<EnumLabel> labels = new ArrayList<>();
    int labelOid = draft.newOid("enum", schema, name);
    Set<String> seen = new HashSet<>();
    for (String label : statement.labels()) {
      checkLength(label);
      if (!seen.add(label)) {
        throw new SqlFault(
                "23505",
                "duplicate key value violates unique constraint \"pg_enum_typid_label_index\"")
            .withDetail(
                "Key (enumtypid, enumlabel)=("
                    + Integer.toUnsignedString(oid)
                    + ", "
                    + label
                    + ") already exists.")
            .on(
                new FaultedObject(
                    "pg_catalog", "pg_enum", null, null, "pg_enum_typid_label_index"));
      }
      labelOid = following(labelOid);
      labels.add(new EnumLabel(labelOid, label, labels.size() + 1, EnumLabel.Origin.CREATED));
    }
    EnumType type =
        new EnumType(EnumType.facts(oid, arrayOid, name, KnownTypes.sqlName(schema, name)), labels);
    draft.put(new SchemaType(schema, type, null));
  }

  /** The next OID that no label has. Those of a type ascend as they come, as in PostgreSQL. */
  private int following(int oid) {
    Set<Integer> taken =
        draft.schema.types().stream()
            .filter(t -> t.type() instanceof EnumType)
            .flatMap(t -> ((EnumType) t.type()).labels().stream())
            .map(EnumLabel::oid)
            .collect(Collectors.toSet());
    int next = oid + 1;
    while (next < 0 || taken.contains(next)) {
      next = next < 0 ? Oids.FIRST : next + 1;
    }
    return next;
  }

  private static void checkLength(String label) {
    if (label.getBytes(StandardCharsets.UTF_8).length > GeneratedNames.MAX_BYTES) {
      throw new SqlFault(SqlState.INVALID_NAME, "invalid enum label \"" + label + "\"")
          .withDetail("Labels must be " + GeneratedNames.MAX_BYTES + " bytes or less.");
    }
  }

  void alter(SchemaType type, TypeAction action) {
    if (!(type.type() instanceof EnumType labels)) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, type.type().sqlName() + " is not an enum");
    }
    if (action instanceof TypeAction.AddValue add) {
      addValue(type, labels, add);
    } else {
      renameValue(type, labels, (TypeAction.RenameValue) action);
    }
  }

  private void addValue(SchemaType type, EnumType before, TypeAction.AddValue add) {
    checkLength(add.label());
    if (before.label(add.label()).isPresent()) {
      String message = "enum label \"" + add.label() + "\" already exists";
      if (!add.ifNotExists()) {
        throw new SqlFault(SqlState.DUPLICATE_OBJECT, message);
      }
      draft.notice(Notice.of(SqlState.DUPLICATE_OBJECT, message + ", skipping"));
      return;
    }
    int oid = following(before.labels().stream().mapToInt(EnumLabel::oid).max().orElse(type.oid()));
    List<EnumLabel> labels = new ArrayList<>(before.labels());
    int place = place(labels, add);
    float order = order(labels, place);
    boolean between =
        (place == 0 || labels.get(place - 1).order() < order)
            && (place == labels.size() || order < labels.get(place).order());
    labels.add(place, new EnumLabel(oid, add.label(), order, EnumLabel.Origin.ADDED));
    replace(type, before, between ? labels : renumbered(labels));
  }

  private static int place(List<EnumLabel> labels, TypeAction.AddValue add) {
    if (add.neighbour() == null) {
      return labels.size();
    }
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).label().equals(add.neighbour())) {
        return add.before() ? i : i + 1;
      }
    }
    throw missing(add.neighbour());
  }

  private static SqlFault missing(String label) {
    return new SqlFault(
        SqlState.INVALID_PARAMETER_VALUE, "\"" + label + "\" is not an existing enum label");
  }

  /** In the middle between its neighbours, as far as a float4 can tell. */
  private static float order(List<EnumLabel> labels, int place) {
    if (labels.isEmpty()) {
      return 1;
    }
    if (place == 0) {
      return labels.get(0).order() - 1;
    }
    float before = labels.get(place - 1).order();
    return place == labels.size() ? before + 1 : (before + labels.get(place).order()) / 2;
  }

  private static List<EnumLabel> renumbered(List<EnumLabel> labels) {
    List<EnumLabel> result = new ArrayList<>();
    for (EnumLabel label : labels) {
      result.add(new EnumLabel(label.oid(), label.label(), result.size() + 1, label.origin()));
    }
    return result;
  }

  private void renameValue(SchemaType type, EnumType before, TypeAction.RenameValue rename) {
    EnumLabel old = before.label(rename.label()).orElseThrow(() -> missing(rename.label()));
    if (before.label(rename.newLabel()).isPresent()) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT, "enum label \"" + rename.newLabel() + "\" already exists");
    }
    checkLength(rename.newLabel());
    List<EnumLabel> labels = new ArrayList<>(before.labels());
    labels.replaceAll(
        l -> l == old ? new EnumLabel(l.oid(), rename.newLabel(), l.order(), l.origin()) : l);
    new LabelRenaming(draft, type, rename.label(), rename.newLabel()).carryOut();
    replace(type, before, labels);
  }

  /** Where the file's schema sorts by the labels, it names all of them. */
  private void replace(SchemaType type, EnumType before, List<EnumLabel> labels) {
    SchemaType changed = TypeCopies.withLabels(type, labels);
    draft.put(changed);
    if (before.collation() != null) {
      new SchemaCollations(draft).replace(before.collation(), changed.type().collation());
    }
  }
}
