/** EXPLAIN, whose answers no other server gives: judged by what is written in files. */
package dev.manylite.tests.explain;
