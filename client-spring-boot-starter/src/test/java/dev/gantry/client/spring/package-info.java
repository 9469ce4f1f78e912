/** The starter, in contexts of Spring Boot. */
@NullMarked
package dev.gantry.client.spring;

import org.jspecify.annotations.NullMarked;
