/** The extension, used as a program's tests use it. */
@NullMarked
package dev.gantry.junit;

import org.jspecify.annotations.NullMarked;
