package dev.manylite.gateway.session.explain;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
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
    private static final int XML_OID = 142;

    /** Its own type, if there is one. */
    @Override
    PgType type() {
      return Types.byOid(XML_OID).orElse(Types.TEXT);
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
