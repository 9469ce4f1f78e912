/** Which suite of the stores ran on which storage. */
package dev.gantry.server.store.suites;
