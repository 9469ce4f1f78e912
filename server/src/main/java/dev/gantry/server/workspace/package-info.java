/** A whole workspace: what is in it at the first start, and filling it from a file. */
package dev.gantry.server.workspace;
