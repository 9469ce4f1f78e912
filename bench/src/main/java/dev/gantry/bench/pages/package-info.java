/** What a page of a list costs in a large room, against the same page of a small one. */
package dev.gantry.bench.pages;
