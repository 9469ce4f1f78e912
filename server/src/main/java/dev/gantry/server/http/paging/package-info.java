/** Which part of a list a request wants, read and refused as Rocket.Chat does. */
package dev.gantry.server.http.paging;
