/** Storing messages durably over HTTP, against bare rows of the same database. */
package dev.gantry.bench.write;
