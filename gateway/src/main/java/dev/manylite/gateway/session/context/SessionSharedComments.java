package dev.manylite.gateway.session.context;

import dev.manylite.gateway.catalog.RecordedCatalog;
import dev.manylite.gateway.session.Session;
import dev.manylite.translator.function.system.SharedComments;

/** Comments on roles, and on the session's own database, whose comment is in its file. */
public final class SessionSharedComments implements SharedComments {
  private final Session session;

  public SessionSharedComments(Session session) {
    this.session = session;
  }

  @Override
  public String of(int oid, String relation) {
    return switch (relation) {
      case "pg_authid" -> session.services().roles().comments().get(oid);
      case "pg_database" -> ofDatabase(oid);
      default -> null;
    };
  }

  private String ofDatabase(int oid) {
    boolean own = oid == session.database().tenant().id().oid();
    String comment = own ? session.schema().databaseComment() : null;
    return comment == null ? RecordedCatalog.databaseComment(oid) : comment;
  }
}
