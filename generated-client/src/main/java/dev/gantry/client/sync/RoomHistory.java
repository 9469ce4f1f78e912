package dev.gantry.client.sync;

import dev.gantry.client.api.ChatApi;
import dev.gantry.client.model.Message;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All messages of a room of any type, in the order in which they were last changed, fetched page by
 * page while they are read. A message that is changed meanwhile comes again, as it is then; hidden
 * ones do not come. Every iterator and stream starts anew. Reading makes calls, and throws what
 * they throw.
 */
public final class RoomHistory implements Iterable<Message> {
  private final ChangeList messages;

  /** The history of this room. */
  public RoomHistory(ChatApi chat, String roomId) {
    this.messages = ChangeList.updates(chat, roomId);
  }

  /** Reads the history from its start. For one thread. */
  @Override
  public Iterator<Message> iterator() {
    return stream().iterator();
  }

  /** The history as a stream, which makes calls as it goes. For one thread. */
  public Stream<Message> stream() {
    ToldEntries lately = new ToldEntries();
    Iterator<Message> all = new ChangeIterator(messages, 0);
    Spliterator<Message> unknownSize =
        Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED);
    return StreamSupport.stream(unknownSize, false).filter(it -> isNews(it, lately));
  }

  /** Only entries of the same millisecond come twice. */
  private boolean isNews(Message message, ToldEntries lately) {
    long stamp = messages.stamp(message);
    lately.forgetBefore(stamp - 1);
    return lately.tell(message, stamp);
  }
}
