/** Writes what is generated of the client's docs. */
package dev.gantry.reference;
