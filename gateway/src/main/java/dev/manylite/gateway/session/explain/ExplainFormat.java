package dev.manylite.gateway.session.explain;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.string.TextType;
import java.util.List;

/** The formats of EXPLAIN's result. */
enum ExplainFormat {
  TEXT {
    @Override
    List<String> rows(Explanation explanation) {
      return new TextPlan().lines(explanation);
    }
  },
  XML {
    @Override
    PgType type() {
      return XML_TYPE;
    }

    @Override
    List<String> rows(Explanation explanation) {
      return List.of(new XmlPlan().print(Section.of(explanation)));
    }
  },
  JSON {
    @Override
    PgType type() {
      return Types.JSON;
    }

    @Override
    List<String> rows(Explanation explanation) {
      return List.of(new JsonPlan().print(Section.of(explanation)));
    }
  },
  YAML {
    @Override
    List<String> rows(Explanation explanation) {
      return List.of(new YamlPlan().print(Section.of(explanation)));
    }
  };

  /** Of the only column. */
  PgType type() {
    return Types.TEXT;
  }

  /** Of what EXPLAIN prints only: no expression is of the type. */
  private static final PgType XML_TYPE =
      new TextType(new TypeFacts(142, "xml", "xml", 'U', false, -1, 143, 0));

  abstract List<String> rows(Explanation explanation);

  /** For a statement that is no query. */
  String withoutPlan() {
    return switch (this) {
      case TEXT -> "Utility statements have no plan structure";
      case XML ->
          "<explain xmlns=\"http://www.postgresql.org/2009/explain\">\n  <Utility-Statement />\n"
              + "</explain>";
      case JSON -> "[\n  \"Utility Statement\"\n]";
      case YAML -> "- \"Utility Statement\"";
    };
  }
}
