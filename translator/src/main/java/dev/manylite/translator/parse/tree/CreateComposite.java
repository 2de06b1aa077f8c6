package dev.manylite.translator.parse.tree;

import java.util.List;

/** CREATE TYPE … AS (…). */
public record CreateComposite(ObjectName name, List<Attribute> attributes, int position)
    implements DefinitionStatement {}
