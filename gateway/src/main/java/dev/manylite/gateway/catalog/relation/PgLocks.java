package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** Advisory locks of this database (manual, 54.12); there are no locks of tables or rows. */
final class PgLocks implements SystemRelation {
  @Override
  public String name() {
    return "pg_locks";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (CatalogContext.LockEntry lock : context.locks()) {
      rows.next()
          .set("locktype", "advisory")
          .set("database", lock.database())
          .set("classid", lock.classId())
          .set("objid", lock.objectId())
          .set("objsubid", lock.subId())
          .set("virtualtransaction", "0/" + lock.pid())
          .set("pid", lock.pid())
          .set("mode", lock.exclusive() ? "ExclusiveLock" : "ShareLock")
          .set("granted", lock.granted())
          .set("fastpath", false);
    }
  }
}
