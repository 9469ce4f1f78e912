/** Direct-message rooms: how two people come to one. */
package dev.gantry.server.direct;
