/**
 * Snapshots that one transaction exports and others import (manual, 9.27.5, SET TRANSACTION). How
 * several handles see one state is the matter of {@link
 * dev.manylite.gateway.tenant.SharedSnapshot}. Begin with {@link
 * dev.manylite.gateway.session.snapshot.SessionSnapshots}.
 */
package dev.manylite.gateway.session.snapshot;
