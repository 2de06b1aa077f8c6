package dev.manylite.translator.parse.tree;

import java.util.List;

/** ALTER DATABASE with options, such as CONNECTION LIMIT; SET TABLESPACE is one. */
public record AlterDatabase(String name, List<StatementOption> options, int position)
    implements UtilityStatement {}
