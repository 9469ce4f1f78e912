/** What every implementation of the stores must do, written against their interfaces. */
package dev.gantry.server.store;
