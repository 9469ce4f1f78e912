/** The one place where failures become the API's envelope. */
package dev.gantry.server.http.error;
