/** Contradictions of the documents, and which side we take in each. */
package dev.gantry.contract.tests.ledger;
