package dev.gantry.server.preview;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.gantry.server.message.AfterSave;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageUrl;
import dev.gantry.server.message.StorePreviews;
import dev.gantry.server.setting.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds previews to messages after they were answered. All that it takes is made with the first
 * link. Where more links wait than the queue holds, the message stays without a preview.
 */
public final class LinkPreviews implements AfterSave, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LinkPreviews.class);
  private static final int THREADS = 16;
  private static final int MOST_WAITING = 1_000;

  private final ThreadPoolExecutor workers;
  private final Deadlines deadlines = new Deadlines();
  private final Supplier<Previews> previews;
  private final PreviewableLinks links;
  private final StorePreviews store;

  /**
   * @param lookup where addresses of hosts come from, {@link HostLookup#SYSTEM} outside of tests
   */
  public LinkPreviews(Settings settings, StorePreviews store, HostLookup lookup) {
    this(settings, store, lookup, Ticker.systemTicker(), THREADS, MOST_WAITING);
  }

  LinkPreviews(
      Settings settings,
      StorePreviews store,
      HostLookup lookup,
      Ticker ticker,
      int threads,
      int mostWaiting) {
    this.workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(mostWaiting),
            new DaemonThreads("link-preview"));
    this.workers.allowCoreThreadTimeOut(true);
    this.previews =
        Suppliers.memoize(
            () ->
                new Previews(
                    new PreviewReader(new PageFetcher(new HttpClients(lookup))),
                    settings,
                    deadlines,
                    workers,
                    ticker));
    this.links = new PreviewableLinks(settings);
    this.store = store;
  }

  @Override
  public void saved(Message message) {
    try {
      List<String> urls = links.of(message);
      if (!urls.isEmpty()) {
        fetch(message, urls);
      }
    } catch (RejectedExecutionException e) {
      LOG.debug("Too many links wait: a message stays without a preview");
    }
  }

  private void fetch(Message message, List<String> urls) {
    Map<String, CompletableFuture<Preview>> found =
        urls.stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), previews.get()::find));
    CompletableFuture.allOf(found.values().toArray(CompletableFuture[]::new))
        .thenRunAsync(() -> store(message, found), workers)
        .whenComplete((done, failure) -> log(failure));
  }

  private void store(Message message, Map<String, CompletableFuture<Preview>> found) {
    Map<String, MessageUrl> filled =
        found.entrySet().stream()
            .filter(entry -> !entry.getValue().join().isEmpty())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> entry.getValue().join().of(entry.getKey(), null)));
    if (!filled.isEmpty()) {
      store.store(message.id(), filled);
    }
  }

  private static void log(Throwable failure) {
    boolean dropped =
        failure instanceof RejectedExecutionException
            || failure != null && failure.getCause() instanceof RejectedExecutionException;
    if (failure != null && !dropped) {
      LOG.warn("A preview could not be stored", failure);
    }
  }

  /** The preview of one link, waited for no longer than {@code API_EmbedTimeout}. */
  Preview now(String url, Duration longest) {
    try {
      return previews.get().find(url).get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
      return Preview.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Preview.NONE;
    }
  }

  /** Cuts off the fetches that run and forgets those that wait. */
  @Override
  public void close() {
    workers.shutdownNow();
    deadlines.close();
  }
}
