/** Documented examples as stubs, for whoever tests a program that calls the API. */
package dev.gantry.contract.tools.stub;
