/** The page of all operations, from the contract and from the client's own classes. */
package dev.gantry.reference.operation;
