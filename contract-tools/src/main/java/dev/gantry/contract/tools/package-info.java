/**
 * Turns the documents and overlays of one folder into the effective contract, and refuses to do so
 * when the result would lose, narrow or misname anything a document promises.
 *
 * <p>{@link dev.gantry.contract.tools.ContractTools} is the command; {@link
 * dev.gantry.contract.tools.ContractExamples} reads the documented examples back for the contract
 * tests.
 */
package dev.gantry.contract.tools;
