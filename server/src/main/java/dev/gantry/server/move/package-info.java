/** Moves a workspace from one storage to another, while no server uses either. */
package dev.gantry.server.move;
