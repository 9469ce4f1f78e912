/** What the benchmarks are to reach, and whether they did. */
package dev.gantry.bench.goal;
