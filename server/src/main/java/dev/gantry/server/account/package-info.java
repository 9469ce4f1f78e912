/** The life of accounts: creating, changing and deleting them, with what that does to rooms. */
package dev.gantry.server.account;
