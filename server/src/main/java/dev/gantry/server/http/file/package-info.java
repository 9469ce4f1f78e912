/** The downloads, which lie outside of the API's paths. */
package dev.gantry.server.http.file;
