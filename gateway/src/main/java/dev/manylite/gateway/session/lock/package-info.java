/** A session's advisory locks (manual, 9.27.10), which its tenant keeps. */
package dev.manylite.gateway.session.lock;
