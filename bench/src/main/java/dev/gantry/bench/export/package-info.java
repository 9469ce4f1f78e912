/** Exporting a large room with a small heap. */
package dev.gantry.bench.export;
