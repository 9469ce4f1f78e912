/** Workspace settings: their defaults, types and current values. */
package dev.gantry.server.setting;
