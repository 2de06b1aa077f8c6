package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * COMMENT ON.
 *
 * @param names as written, the object's own name last
 * @param table of COMMENT ON CONSTRAINT and TRIGGER; else null
 * @param ofDomain COMMENT ON CONSTRAINT … ON DOMAIN, where {@code table} is the domain
 * @param text null to remove the comment
 */
public record Comment(
    ObjectKind kind,
    List<String> names,
    ObjectName table,
    boolean ofDomain,
    String text,
    int position)
    implements DefinitionStatement {}
