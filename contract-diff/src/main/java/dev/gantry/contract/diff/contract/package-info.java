/** What changes on the wire, and in the names and examples of the contract. */
package dev.gantry.contract.diff.contract;
