/** Measurements, interleaved with what they are compared with; run by hand. */
package dev.manylite.tests.benchmark;
