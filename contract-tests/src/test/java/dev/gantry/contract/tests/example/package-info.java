/** Programs as a user writes them. Each is compiled and run here, against a server of ours. */
@NullMarked
package dev.gantry.contract.tests.example;

import org.jspecify.annotations.NullMarked;
