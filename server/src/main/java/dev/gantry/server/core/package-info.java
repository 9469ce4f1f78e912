/** What every feature stands on: the error type, ids and the unit of work. It knows no feature. */
package dev.gantry.server.core;
