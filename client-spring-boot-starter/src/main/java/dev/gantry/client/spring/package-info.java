/** A client of Rocket.Chat as a bean of a Spring Boot application. */
@NullMarked
package dev.gantry.client.spring;

import org.jspecify.annotations.NullMarked;
