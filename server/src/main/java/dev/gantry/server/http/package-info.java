/** How the API meets HTTP: what happens around every operation, and the answers to failures. */
package dev.gantry.server.http;
