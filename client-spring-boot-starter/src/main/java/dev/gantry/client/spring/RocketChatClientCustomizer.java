package dev.gantry.client.spring;

import dev.gantry.client.RocketChatClientBuilder;

/**
 * A bean that has the last word on the settings of the client: a second factor, a supplier of
 * tokens, a transport. Several are asked in their order.
 */
@FunctionalInterface
public interface RocketChatClientCustomizer {

  /** Changes settings. What is set here counts more than the properties. */
  void customize(RocketChatClientBuilder builder);
}
