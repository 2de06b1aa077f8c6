/** Passwords, TLS and the names that a start-up packet carries. */
package dev.manylite.tests.login;
