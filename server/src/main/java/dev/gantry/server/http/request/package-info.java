/** What every request passes before its delegate: caller, rate limit, body, contract. */
package dev.gantry.server.http.request;
