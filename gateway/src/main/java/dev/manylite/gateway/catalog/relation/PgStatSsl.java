package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** Which sessions are encrypted (manual, 28.2.7). */
final class PgStatSsl implements SystemRelation {
  @Override
  public String name() {
    return "pg_stat_ssl";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (CatalogContext.ActivityEntry session : context.activity()) {
      if (session.tlsVersion() == null) {
        rows.next().set("pid", session.pid()).set("ssl", false);
        continue;
      }
      rows.next()
          .set("pid", session.pid())
          .set("ssl", true)
          .set("version", session.tlsVersion())
          .set("cipher", session.tlsCipher())
          .set("bits", bits(session.tlsCipher()));
    }
  }

  /** A suite's name tells its key's length, where it is not the only one that the cipher has. */
  private static int bits(String cipher) {
    return cipher.contains("128") ? 128 : 256;
  }
}
