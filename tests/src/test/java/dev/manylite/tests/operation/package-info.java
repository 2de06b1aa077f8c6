/** How the gateway starts, says why it can't, and stops: what an operator sees of it. */
package dev.manylite.tests.operation;
