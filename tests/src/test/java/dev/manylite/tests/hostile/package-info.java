/** Clients that mean harm or are broken: their connection ends, and nobody else notices. */
package dev.manylite.tests.hostile;
