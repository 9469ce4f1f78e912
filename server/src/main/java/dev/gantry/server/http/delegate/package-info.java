/**
 * The delegates behind the generated controllers. They only translate: HTTP models to domain calls
 * and back; no rule lives here.
 */
package dev.gantry.server.http.delegate;
