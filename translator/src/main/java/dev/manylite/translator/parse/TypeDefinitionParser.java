package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.AlterType;
import dev.manylite.translator.parse.tree.Attribute;
import dev.manylite.translator.parse.tree.AttributeAction;
import dev.manylite.translator.parse.tree.ColumnConstraint;
import dev.manylite.translator.parse.tree.CreateComposite;
import dev.manylite.translator.parse.tree.CreateDomain;
import dev.manylite.translator.parse.tree.CreateEnum;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.ObjectKind;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.TypeAction;
import dev.manylite.translator.parse.tree.TypeName;
import java.util.ArrayList;
import java.util.List;

/** CREATE and ALTER of TYPE and DOMAIN (manual, CREATE TYPE and the like). */
final class TypeDefinitionParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final ConstraintParser constraints;

  TypeDefinitionParser(Grammar grammar, ConstraintParser constraints) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.constraints = constraints;
  }

  /** At CREATE TYPE or CREATE DOMAIN. */
  DefinitionStatement create() {
    int position = cursor.next().position();
    if (cursor.accept("domain")) {
      return domain(position);
    }
    cursor.expect("type");
    ObjectName name = name();
    if (!cursor.accept("as")) {
      throw SqlFault.unsupported("CREATE TYPE of a base type").at(position);
    }
    if (cursor.accept("enum")) {
      return new CreateEnum(name, labels(), position);
    }
    if (cursor.accept("range")) {
      return new RangeTypeParser(grammar).behindRange(name, position);
    }
    cursor.expect("(");
    List<Attribute> attributes = new ArrayList<>();
    if (!cursor.at(")")) {
      do {
        attributes.add(attribute(grammar.names().columnName()));
      } while (cursor.accept(","));
    }
    cursor.expect(")");
    return new CreateComposite(name, List.copyOf(attributes), position);
  }

  /** After the attribute's name. */
  private Attribute attribute(String name) {
    int position = cursor.position();
    TypeName type = grammar.types().type();
    int at = cursor.position();
    ObjectName collation = null;
    if (cursor.accept("collate")) {
      ObjectName named = grammar.names().qualified();
      collation = new ObjectName(named.schema(), named.name(), at);
    }
    return new Attribute(name, type, collation, position);
  }

  private ObjectName name() {
    return DefinitionParser.objectName(grammar.names().qualified());
  }

  private List<String> labels() {
    cursor.expect("(");
    List<String> labels = new ArrayList<>();
    if (!cursor.at(")")) {
      do {
        labels.add(string());
      } while (cursor.accept(","));
    }
    cursor.expect(")");
    return List.copyOf(labels);
  }

  private String string() {
    return cursor.expect(TokenKind.STRING).text();
  }

  private DefinitionStatement domain(int position) {
    ObjectName name = name();
    cursor.accept("as");
    TypeName type = grammar.types().type();
    ObjectName collation = null;
    List<ColumnConstraint> written = new ArrayList<>();
    while (!cursor.atStatementEnd()) {
      int at = cursor.position();
      if (cursor.accept("collate")) {
        ObjectName named = grammar.names().qualified();
        collation = new ObjectName(named.schema(), named.name(), at);
      } else {
        written.add(constraints.columnConstraint(name.name()));
      }
    }
    return new CreateDomain(name, type, collation, List.copyOf(written), position);
  }

  /** At ALTER TYPE or ALTER DOMAIN. */
  DefinitionStatement alter() {
    int position = cursor.next().position();
    ObjectKind kind = cursor.accept("domain") ? ObjectKind.DOMAIN : ObjectKind.TYPE;
    if (kind == ObjectKind.TYPE) {
      cursor.expect("type");
    }
    ObjectName name = name();
    TypeAction action = common();
    if (action == null) {
      action = kind == ObjectKind.TYPE ? ofType(position) : ofDomain();
    }
    return new AlterType(kind, name, action, position);
  }

  /** Null, with nothing taken, if it is something else. */
  private TypeAction common() {
    if (cursor.accept("rename", "to")) {
      return new TypeAction.RenameTo(grammar.names().columnName());
    }
    if (cursor.accept("set", "schema")) {
      return new TypeAction.SetSchema(grammar.names().columnName());
    }
    if (cursor.accept("owner")) {
      cursor.expect("to");
      return new TypeAction.OwnerTo(grammar.names().nonReservedOrCurrentRole());
    }
    return null;
  }

  private TypeAction ofType(int position) {
    if (cursor.accept("add", "value")) {
      boolean ifNotExists = cursor.accept("if", "not", "exists");
      String label = string();
      boolean before = cursor.accept("before");
      String neighbour = before || cursor.accept("after") ? string() : null;
      return new TypeAction.AddValue(label, ifNotExists, before, neighbour);
    }
    if (cursor.accept("rename", "value")) {
      String label = string();
      cursor.expect("to");
      return new TypeAction.RenameValue(label, string());
    }
    if (cursor.accept("rename", "attribute")) {
      String name = grammar.names().columnName();
      cursor.expect("to");
      String newName = grammar.names().columnName();
      return new TypeAction.RenameAttribute(name, newName, cascade());
    }
    if (cursor.at("set", "(")) {
      throw SqlFault.unsupported("ALTER TYPE … SET").at(position);
    }
    List<AttributeAction> actions = new ArrayList<>();
    do {
      actions.add(attributeAction());
    } while (cursor.accept(","));
    return new TypeAction.AlterAttributes(List.copyOf(actions));
  }

  private AttributeAction attributeAction() {
    if (cursor.accept("add")) {
      cursor.expect("attribute");
      Attribute attribute = attribute(grammar.names().columnName());
      return new AttributeAction.Add(attribute, cascade());
    }
    if (cursor.accept("drop")) {
      cursor.expect("attribute");
      boolean ifExists = cursor.accept("if", "exists");
      String name = grammar.names().columnName();
      return new AttributeAction.Drop(name, ifExists, cascade());
    }
    cursor.expect("alter", "attribute");
    String name = grammar.names().columnName();
    if (cursor.accept("set")) {
      cursor.expect("data");
    }
    cursor.expect("type");
    Attribute attribute = attribute(name);
    return new AttributeAction.SetType(attribute, cascade());
  }

  private boolean cascade() {
    boolean cascade = cursor.accept("cascade");
    if (!cascade) {
      cursor.accept("restrict");
    }
    return cascade;
  }

  private TypeAction ofDomain() {
    if (cursor.accept("set", "default")) {
      return new TypeAction.SetDefault(grammar.expressions().expression());
    }
    if (cursor.accept("drop", "default")) {
      return new TypeAction.SetDefault(null);
    }
    if (cursor.accept("set", "not")) {
      cursor.expect("null");
      return new TypeAction.SetNotNull(true);
    }
    if (cursor.accept("drop", "not")) {
      cursor.expect("null");
      return new TypeAction.SetNotNull(false);
    }
    if (cursor.accept("add")) {
      return new TypeAction.AddConstraint(constraints.tableConstraint());
    }
    if (cursor.accept("drop")) {
      cursor.expect("constraint");
      boolean ifExists = cursor.accept("if", "exists");
      String name = grammar.names().columnName();
      if (!cursor.accept("cascade")) {
        cursor.accept("restrict");
      }
      return new TypeAction.DropConstraint(name, ifExists);
    }
    if (cursor.accept("validate")) {
      cursor.expect("constraint");
      return new TypeAction.ValidateConstraint(grammar.names().columnName());
    }
    if (cursor.accept("rename")) {
      cursor.expect("constraint");
      String name = grammar.names().columnName();
      cursor.expect("to");
      return new TypeAction.RenameConstraint(name, grammar.names().columnName());
    }
    throw cursor.syntaxError();
  }
}
