/** What a program under test may have on the class path. */
@NullMarked
package dev.gantry.junit.foreign;

import org.jspecify.annotations.NullMarked;
