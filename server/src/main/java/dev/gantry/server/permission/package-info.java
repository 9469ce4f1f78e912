/** Which role may do what, in the workspace and in one room. */
package dev.gantry.server.permission;
