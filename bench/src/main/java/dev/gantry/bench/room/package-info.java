/** A small and a large room, alike but for their size, and how they are filled. */
package dev.gantry.bench.room;
