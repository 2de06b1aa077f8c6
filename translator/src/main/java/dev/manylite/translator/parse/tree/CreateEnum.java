package dev.manylite.translator.parse.tree;

import java.util.List;

/** CREATE TYPE … AS ENUM. */
public record CreateEnum(ObjectName name, List<String> labels, int position)
    implements DefinitionStatement {}
