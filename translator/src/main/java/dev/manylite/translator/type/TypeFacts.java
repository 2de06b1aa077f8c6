package dev.manylite.translator.type;

/**
 * A row of {@code pg_type}.
 *
 * @param name typname
 * @param sqlName what {@code format_type} says without modifier
 * @param category typcategory: A array, B boolean, C composite, D date/time, E enum, I network, N
 *     numeric, P pseudo, R range, S string, T timespan, U user-defined, V bit string, X unknown
 * @param preferred typispreferred
 * @param length typlen: bytes, −1 variable, −2 C string
 * @param arrayOid typarray, 0 if none
 * @param elementOid typelem, 0 if none
 */
public record TypeFacts(
    int oid,
    String name,
    String sqlName,
    char category,
    boolean preferred,
    int length,
    int arrayOid,
    int elementOid) {}
