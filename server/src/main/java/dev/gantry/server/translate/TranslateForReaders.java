package dev.gantry.server.translate;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import dev.gantry.server.message.AfterSave;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageText;
import dev.gantry.server.message.StoreTranslations;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.setting.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translates messages after they were answered, for the members who want that. Where more messages
 * wait than the queue holds, or the provider fails, a message stays untranslated; its readers can
 * still ask for it.
 */
public final class TranslateForReaders implements AfterSave, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TranslateForReaders.class);
  private static final int THREADS = 4;
  private static final int MOST_WAITING = 1_000;
  private static final int SECONDS_TO_STOP = 5;

  private final TranslationProviders providers;
  private final ReadersLanguages languages;
  private final MessageTranslator translator;
  private final StoreTranslations store;
  private final ThreadPoolExecutor workers;

  public TranslateForReaders(
      Settings settings,
      SubscriptionStore subscriptions,
      TranslationProviders providers,
      StoreTranslations store) {
    this.providers = providers;
    this.languages = new ReadersLanguages(subscriptions);
    this.translator = new MessageTranslator(settings);
    this.store = store;
    this.workers =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            new ThreadFactoryBuilder().setDaemon(true).setNameFormat("translation-%d").build());
    this.workers.allowCoreThreadTimeOut(true);
  }

  @Override
  public void saved(Message message) {
    if (providers.active().isEmpty() || MessageText.of(message).isEmpty()) {
      return;
    }
    try {
      workers.execute(() -> translate(message));
    } catch (RejectedExecutionException e) {
      LOG.debug("Too many messages wait: one stays untranslated");
    }
  }

  private void translate(Message message) {
    try {
      List<String> wanted = languages.of(message);
      ActiveProvider provider = providers.active().orElse(null);
      if (provider != null && !wanted.isEmpty()) {
        Map<MessageText, Map<String, String>> found =
            translator.translate(message, wanted, provider);
        if (!found.isEmpty()) {
          store.store(message.id(), provider.name(), found);
        }
      }
    } catch (TranslationException e) {
      LOG.debug("A message stays untranslated: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("A message could not be translated", e);
    }
  }

  /** Breaks off what runs and forgets what waits. Nothing is stored any more afterwards. */
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
