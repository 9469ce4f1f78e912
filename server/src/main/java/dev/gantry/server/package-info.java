/** The runnable server: configuration, wiring and what it says when it has started. */
package dev.gantry.server;
