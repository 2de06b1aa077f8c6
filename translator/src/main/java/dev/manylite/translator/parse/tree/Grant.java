package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * GRANT or REVOKE of privileges on objects.
 *
 * @param what the words between the privileges and TO or FROM, for messages
 */
public record Grant(
    boolean grant, List<String> privileges, String what, List<String> roles, int position)
    implements DefinitionStatement {}
