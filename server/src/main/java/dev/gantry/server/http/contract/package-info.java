/** The effective contract at run time: its operations, and requests checked against them. */
package dev.gantry.server.http.contract;
