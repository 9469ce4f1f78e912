/**
 * The replay against a server that is not ours: what is safe there, in a room that the replay makes
 * and removes, compared by shape because nobody knows what the server holds.
 */
package dev.gantry.contract.tests.remote;
