package dev.gantry.client.call;

import java.util.concurrent.CompletableFuture;

/**
 * Makes calls. Every generated method ends here, so that whatever holds for all calls is written
 * once.
 */
public interface Calls {

  /**
   * Makes the call and waits for its answer.
   *
   * @throws dev.gantry.client.error.RocketChatException if the call is refused, not answered, or
   *     not answered as the API does
   */
  <T> T call(Call<T> call);

  /**
   * Makes the call without waiting. A failure is the exception that {@link #call} throws.
   * Cancelling the future gives up the call: a request on its way is broken off, and none is made
   * any more.
   */
  <T> CompletableFuture<T> callAsync(Call<T> call);

  /**
   * For a list that is read page by page: the same calls, where no option changes which page a call
   * asks for.
   */
  default Calls forPages() {
    return this;
  }
}
