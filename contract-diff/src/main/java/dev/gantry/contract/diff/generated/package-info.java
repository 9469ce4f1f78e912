/** What changes in the Java that is generated from a contract. */
package dev.gantry.contract.diff.generated;
