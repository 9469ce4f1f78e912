/** How the cost of markup grows with the length of a text, ordinary or hostile. */
package dev.gantry.bench.markup;
