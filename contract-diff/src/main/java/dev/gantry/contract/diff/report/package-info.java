/** The comparison as Markdown and as one HTML page. */
package dev.gantry.contract.diff.report;
