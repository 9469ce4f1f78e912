/**
 * Mail, sent over SMTP through the server that the workspace's settings name. Nothing of it is
 * loaded before the first mail.
 */
package dev.gantry.server.mail;
