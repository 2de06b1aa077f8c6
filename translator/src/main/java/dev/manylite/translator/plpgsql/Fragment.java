package dev.manylite.translator.plpgsql;

/**
 * A piece of SQL in a body.
 *
 * @param text as written; what was cut out is blanks
 * @param position where it begins in the body
 * @param scope what its names may mean
 */
public record Fragment(String text, int position, PlScope scope) {}
