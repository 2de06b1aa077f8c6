package dev.manylite.translator.type.enums;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.Declarations;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An enumerated type: its runtime values are its labels. */
public final class EnumType extends BaseType {
  private static final int LENGTH = 4;

  private final List<EnumLabel> labels;

  /**
   * @param labels in any order
   */
  public EnumType(TypeFacts facts, List<EnumLabel> labels) {
    super(facts);
    this.labels = labels.stream().sorted(Comparator.comparing(EnumLabel::order)).toList();
  }

  /** What pg_type says of every enum. */
  public static TypeFacts facts(int oid, int arrayOid, String name, String sqlName) {
    return new TypeFacts(oid, name, sqlName, 'E', false, LENGTH, arrayOid, 0);
  }

  /** In their order. */
  public List<EnumLabel> labels() {
    return labels;
  }

  public Optional<EnumLabel> label(String text) {
    return labels.stream().filter(l -> l.label().equals(text)).findFirst();
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return value(text);
  }

  @Override
  public Object receive(Object decoded) {
    return value((String) decoded);
  }

  private String value(String text) {
    EnumLabel label =
        label(text)
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.INVALID_TEXT_REPRESENTATION,
                        "invalid input value for enum " + sqlName() + ": \"" + text + "\""));
    return usable(label);
  }

  /** The labels that this transaction has added. */
  public List<EnumLabel> unusable() {
    return labels.stream().filter(l -> l.origin() == EnumLabel.Origin.UNCOMMITTED).toList();
  }

  /** The label's text: 55P04 as long as other transactions could meet it and not know it. */
  public String usable(EnumLabel label) {
    if (label.origin() == EnumLabel.Origin.UNCOMMITTED) {
      throw new SqlFault(
              "55P04",
              "unsafe use of new value \"" + label.label() + "\" of enum type " + sqlName())
          .withHint("New enum values must be committed before they can be used.");
    }
    return label.label();
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return (String) value;
  }

  @Override
  public String declaration(int modifier) {
    return Declarations.text(sqlName());
  }

  /** Sorts only: labels are equal if their texts are. */
  @Override
  public String collation() {
    return labels.isEmpty() ? null : EnumOrder.name(labels.stream().map(EnumLabel::label).toList());
  }

  @Override
  public String equality() {
    return null;
  }
}
