package dev.manylite.translator.type.enums;

/**
 * A value of an enum (pg_enum).
 *
 * @param order enumsortorder: where it stands among the others; a fraction where it came between
 *     two
 */
public record EnumLabel(int oid, String label, float order) {}
