/**
 * Automatic translation of messages by a service of the administrator's choice: into the language
 * that a client asks for, and, after a message was answered, into the languages that members of its
 * room have chosen.
 *
 * <p>What must not be translated, such as code, names and links, is taken out of a text before it
 * is sent and put back afterwards. The services are called at addresses that are fixed here or that
 * an administrator has set, and never at those of anybody else; no redirect is followed. Keys
 * appear in no log. A service that fails is left alone for a while.
 */
package dev.gantry.server.translate;
