/**
 * What a change of a document does: to the effective contract, to the generated server and client,
 * or to a build that fails and says what to do. Every test changes a copy of the {@code api} folder
 * and runs the real contract tools and the real generator with the settings of the build.
 */
package dev.gantry.contract.regeneration;
