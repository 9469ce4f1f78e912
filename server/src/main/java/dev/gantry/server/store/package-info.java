/** Where a workspace is kept: what every kind of storage offers, one package for each kind. */
package dev.gantry.server.store;
