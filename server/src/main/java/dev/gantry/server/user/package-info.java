/** Accounts, passwords and login tokens. */
package dev.gantry.server.user;
