/**
 * Frameworks of the JavaScript world, as npm installs them: each creates, migrates, introspects and
 * uses a schema on both servers; what it prints is compared. The scripts are in {@code
 * scripts/tools/npm}.
 */
package dev.manylite.tests.npm;
