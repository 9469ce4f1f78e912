/** Compares two revisions of the contract and says what follows for clients and for the code. */
package dev.gantry.contract.diff;
