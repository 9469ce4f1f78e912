/** Tables of what was measured, as Markdown and as JSON. */
package dev.gantry.bench.report;
