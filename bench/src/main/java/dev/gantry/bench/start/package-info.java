/** How long the server takes to its first answer, and the memory it has when nobody calls. */
package dev.gantry.bench.start;
