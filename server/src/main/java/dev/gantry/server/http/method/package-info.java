/** Methods of the realtime API that are called over HTTP, and their texts in and out. */
package dev.gantry.server.http.method;
