/** What people reported about messages, for those who moderate. */
package dev.gantry.server.moderation;
