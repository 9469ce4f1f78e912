/** What it costs to store a message durably, from bare rows to a call over HTTP. */
package dev.gantry.bench.layers;
