/**
 * What a generated method hands over: which operation, with which parameters and body, and which
 * type its answer is read as. Programs use the generated methods; this package is public for them,
 * and for tests that stand in for the network.
 */
@NullMarked
package dev.gantry.client.call;

import org.jspecify.annotations.NullMarked;
