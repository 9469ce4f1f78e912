/**
 * Whether an answer is the documented one. The rules: every documented key is there, types are
 * equal, values are equal unless declared volatile, arrays agree element by element; further keys
 * are welcome.
 */
package dev.gantry.contract.tests.comparison;
