/** Sends HTTP requests from one thread over many connections, and times the answers. */
package dev.gantry.bench.load;
