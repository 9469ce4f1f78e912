package dev.gantry.server.message;

import java.util.List;

/** Runs the steps between a request and the stored message, in Rocket.Chat's order. */
final class SavePipeline {

  private final List<SaveStep> steps;

  SavePipeline(
      FindUrls urls,
      FindMentions mentions,
      CensorBadWords badWords,
      ParseMarkup markup,
      QuoteLinkedMessages quotes,
      CheckGroupMentions groupMentions) {
    // Bad words come before the markup, so that both the text and its tree are censored.
    this.steps = List.of(urls, mentions, badWords, markup, quotes, groupMentions);
  }

  Message run(Message message, SaveContext context) {
    Message result = message;
    for (SaveStep step : steps) {
      result = step.apply(result, context);
    }
    return result;
  }
}
