package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Roles;
import dev.manylite.translator.type.TypeContext;
import java.util.function.Consumer;

/**
 * What planning may know of the session.
 *
 * @param currentUser the role that owns everything that it creates
 * @param sessionUser whom SESSION_USER means
 * @param types the settings that the literals of defaults are read by
 * @param notices gets what the client is told, whatever becomes of the statement
 */
public record DefinitionContext(
    String currentUser,
    String sessionUser,
    Roles roles,
    TypeContext types,
    Consumer<Notice> notices) {}
