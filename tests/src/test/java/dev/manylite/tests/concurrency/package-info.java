/** What sessions that work at the same time may and may not see of each other. */
package dev.manylite.tests.concurrency;
