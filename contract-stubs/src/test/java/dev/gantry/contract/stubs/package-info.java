/** What a program meets that is tested against the stubs. */
package dev.gantry.contract.stubs;
