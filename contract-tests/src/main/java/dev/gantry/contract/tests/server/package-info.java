/** Sends the paired request of a case to a running server and judges the answer. */
package dev.gantry.contract.tests.server;
