/** What the effective contract documents: operations, their parameters, and every example. */
package dev.gantry.contract.tests.contract;
