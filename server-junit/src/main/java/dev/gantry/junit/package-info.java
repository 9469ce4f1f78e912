/** A Gantry server beside the tests of a program. */
@NullMarked
package dev.gantry.junit;

import org.jspecify.annotations.NullMarked;
