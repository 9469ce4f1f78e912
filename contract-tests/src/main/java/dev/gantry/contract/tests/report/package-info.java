/** What happened to every case: the outcomes, counted and written down. */
package dev.gantry.contract.tests.report;
