package dev.gantry.client.call;

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
}
