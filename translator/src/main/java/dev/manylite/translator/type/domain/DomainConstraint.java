package dev.manylite.translator.type.domain;

/**
 * A CHECK of a domain (pg_constraint).
 *
 * @param expression PostgreSQL text over VALUE
 * @param validated false while stored values from before it may violate it
 * @param comment COMMENT ON CONSTRAINT; null if none
 */
public record DomainConstraint(
    int oid, String name, String expression, boolean validated, String comment) {}
