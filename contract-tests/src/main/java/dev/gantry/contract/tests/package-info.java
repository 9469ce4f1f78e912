/**
 * The contract kit: replays every documented example of the effective contract against a running
 * server and against the generated client.
 *
 * <p>The unit of account is the case, {@code operation/place/example} ({@code
 * chat.react/400/Example 2}): the same id names the test, the entry of the pairing file and of the
 * ledger, and the row of the report.
 *
 * <ul>
 *   <li>{@code contract} finds the cases,
 *   <li>{@code pairing} says which request provokes each of them, and in which state,
 *   <li>{@code server} and {@code client} replay a case on their side,
 *   <li>{@code remote} replays what is safe against a server that is not ours,
 *   <li>{@code comparison} decides whether an answer is the documented one,
 *   <li>{@code ledger} holds the contradictions of the documents and which side we take,
 *   <li>{@code report} counts, and writes the page, the JSON and the summary.
 * </ul>
 */
package dev.gantry.contract.tests;
