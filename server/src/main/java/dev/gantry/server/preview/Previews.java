package dev.gantry.server.preview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.gantry.server.setting.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Previews of links, from the cache or the network. Found ones are kept for an hour, links without
 * a page for a short while; what is refused is not kept, since settings decide it.
 */
final class Previews {

  private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration FAILURE_KEPT = Duration.ofSeconds(30);
  private static final long MOST_CHARACTERS = 4_000_000;
  private static final int CHARACTERS_OF_AN_ENTRY = 2_000;

  private final PreviewReader reader;
  private final Settings settings;
  private final Deadlines deadlines;
  private final Executor workers;
  private final Cache<String, Answer> known;
  private final Map<String, CompletableFuture<Preview>> running = new ConcurrentHashMap<>();

  Previews(
      PreviewReader reader,
      Settings settings,
      Deadlines deadlines,
      Executor workers,
      Ticker ticker) {
    this.reader = reader;
    this.settings = settings;
    this.deadlines = deadlines;
    this.workers = workers;
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String url, Answer answer) -> CHARACTERS_OF_AN_ENTRY + answer.found().size())
            .expireAfter(Expiry.writing((String url, Answer answer) -> answer.kept()))
            .ticker(ticker)
            .build();
  }

  /**
   * The preview of a link, {@link Preview#NONE} where there is none. Returns at once.
   *
   * @throws java.util.concurrent.RejectedExecutionException where too many links wait already
   */
  CompletableFuture<Preview> find(String url) {
    EmbedRules rules = EmbedRules.of(settings);
    try {
      rules.requireLink(WebAddress.parse(url));
    } catch (RefusedLinkException e) {
      return CompletableFuture.completedFuture(Preview.NONE);
    }
    Answer kept = known.getIfPresent(url);
    return kept == null
        ? running.computeIfAbsent(url, key -> start(key, rules))
        : CompletableFuture.completedFuture(kept.found());
  }

  private CompletableFuture<Preview> start(String url, EmbedRules rules) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return deadlines.within(rules.timeout(), deadline -> read(url, rules, deadline));
          } finally {
            running.remove(url);
          }
        },
        workers);
  }

  private Preview read(String url, EmbedRules rules, Deadline deadline) {
    try {
      Preview found = reader.read(url, rules, deadline);
      known.put(url, new Answer(found, KEPT));
      return found;
    } catch (RefusedLinkException e) {
      LOG.debug("A link is not followed: {}", e.getMessage());
      return Preview.NONE;
    } catch (IOException e) {
      LOG.debug("A link leads nowhere: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("A page could not be previewed", e);
    }
    known.put(url, new Answer(Preview.NONE, FAILURE_KEPT));
    return Preview.NONE;
  }

  private record Answer(Preview found, Duration kept) {}
}
