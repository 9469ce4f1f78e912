/** Runs benchmarks and prints their results. Each theme is a package of its own below this one. */
package dev.gantry.bench;
