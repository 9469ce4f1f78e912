/** Where a revision of the contract comes from: a folder, a file, git. */
package dev.gantry.contract.diff.revision;
