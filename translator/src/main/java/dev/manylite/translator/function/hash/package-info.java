/**
 * The support functions of hash operator classes, by PostgreSQL's names ({@code hashtext}, {@code
 * hash_numeric}, {@code hashint8extended} …), which applications call to spread or lock by keys.
 */
package dev.manylite.translator.function.hash;
