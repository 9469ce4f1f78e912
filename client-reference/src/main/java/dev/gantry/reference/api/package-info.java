/**
 * The client's public API as a list of signatures, which is committed, and what breaks where the
 * code differs from it.
 */
package dev.gantry.reference.api;
