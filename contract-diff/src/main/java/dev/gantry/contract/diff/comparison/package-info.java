/** Two revisions side by side, on every level. */
package dev.gantry.contract.diff.comparison;
