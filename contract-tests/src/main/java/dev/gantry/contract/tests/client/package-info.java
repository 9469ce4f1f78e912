/**
 * Lets the client make the paired call of a case against a stub that serves the documented answer,
 * and judges what it sent and what it made of the answer.
 */
package dev.gantry.contract.tests.client;
