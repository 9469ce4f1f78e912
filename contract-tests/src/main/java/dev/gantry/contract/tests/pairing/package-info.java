/**
 * Which request provokes each documented example, who sends it, and in which state of the
 * workspace: the files under {@code cases/} and {@code states/}.
 */
package dev.gantry.contract.tests.pairing;
