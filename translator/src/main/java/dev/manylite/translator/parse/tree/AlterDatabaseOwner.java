package dev.manylite.translator.parse.tree;

/** ALTER DATABASE … OWNER TO. */
public record AlterDatabaseOwner(String name, RoleName owner, int position)
    implements UtilityStatement {}
