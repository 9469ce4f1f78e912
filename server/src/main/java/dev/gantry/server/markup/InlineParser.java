package dev.gantry.server.markup;

import java.util.List;

/**
 * Reads one line from left to right. At each place the constructs that may begin there are tried;
 * what none of them wants is text.
 */
final class InlineParser {
  private static final String ESCAPABLE = "*_~`#.";

  private final Line line;
  private final String text;
  private final MarkupOptions options;
  private final TimestampScanner timestamps;
  private final ReferenceScanner references;
  private final AutoLinkScanner autoLinks;
  private final KatexScanner katex;
  private final EmphasisParser emphasis;
  private final DeadEnds deadEnds = new DeadEnds();
  private boolean literalAsterisk;

  InlineParser(Line line, MarkupOptions options, TimestampScanner timestamps) {
    this.line = line;
    this.text = line.text;
    this.options = options;
    this.timestamps = timestamps;
    this.references = new ReferenceScanner(line);
    this.autoLinks = new AutoLinkScanner(line, options.customDomains());
    this.katex = new KatexScanner(line, options);
    this.emphasis = new EmphasisParser(line, this);
  }

  /** The nodes of the line. */
  List<Inline> parse() {
    InlineNodes out = new InlineNodes();
    read(Context.TOP, line.start, line.end, out);
    return out.finish();
  }

  /** Whether an asterisk of the line belongs to no construct; known after {@link #parse}. */
  boolean hasLiteralAsterisk() {
    return literalAsterisk;
  }

  /**
   * Reads until the context is closed. Returns where the closing mark begins; the limit for a
   * context that needs none; -1 when the mark is missing.
   */
  int read(Context context, int from, int limit, InlineNodes out) {
    int search = deadEnds.begin();
    int at = from;
    int nodeEnd = from;
    while (at < limit) {
      if (context.closesAt(text, at)) {
        deadEnds.closed(search);
        return at;
      }
      boolean afterNode = at == nodeEnd;
      if (!context.isOpenEnded()) {
        int state = 2 * at + (afterNode ? 1 : 0);
        if (deadEnds.contains(state, context)) {
          break;
        }
        deadEnds.visit(state);
      }
      int next = construct(context, at, limit, afterNode, out);
      if (next > at) {
        nodeEnd = next;
      } else {
        next = plainEnd(at, limit, afterNode);
        out.text(text, at, next);
        literalAsterisk |= context == Context.TOP && text.charAt(at) == '*';
      }
      at = next;
    }
    if (context.isOpenEnded()) {
      return limit;
    }
    deadEnds.failed(search, context);
    return -1;
  }

  private int construct(Context context, int at, int limit, boolean afterNode, InlineNodes out) {
    char c = text.charAt(at);
    if (Chars.isSpecial(c)) {
      int end = special(c, context, at, limit, afterNode, out);
      if (end > at) {
        return end;
      }
    }
    boolean afterBlank = afterNode || Chars.isBlank(text.charAt(at - 1));
    if (context.place() == Context.Place.TITLE || !afterBlank && !beginsWord(text.charAt(at - 1))) {
      return at;
    }
    if (context.isWhole()) {
      int end = line.mayLink(at) ? autoLinks.scan(at, linkLimit(context, at, limit), out) : at;
      if (end == at && c == 'c' && options.colors()) {
        end = ColorScanner.scan(text, at, limit, out);
      }
      if (end > at) {
        return end;
      }
    }
    return afterBlank && options.emoticons() ? emoticon(context, at, limit, out) : at;
  }

  private int special(
      char c, Context context, int at, int limit, boolean afterNode, InlineNodes out) {
    if (c == '*' || c == '_' || c == '~') {
      return emphasis.scan(c, context, at, limit, afterNode, out);
    }
    if (context.place() == Context.Place.TITLE) {
      return at;
    }
    return switch (c) {
      case '`' -> inlineCode(at, limit, out);
      case '[' -> link(context, at, limit, out);
      case '<' -> angled(context, at, limit, out);
      case '!' -> context.isWhole() ? image(at, limit, out) : at;
      case '\\' -> backslash(context, at, limit, out);
      case '|' -> context == Context.TOP ? spoiler(at, limit, out) : at;
      case '$' -> context.isWhole() ? katex.scan(at, limit, out) : at;
      case '@', '#' ->
          afterNode || !Chars.gluesMention(text.charAt(at - 1))
              ? MentionScanner.scan(text, at, limit, out)
              : at;
      default -> emoji(at, limit, out);
    };
  }

  private int inlineCode(int at, int limit, InlineNodes out) {
    int close = line.backtick.at(at + 1);
    if (close >= limit || close == at + 1) {
      return at;
    }
    out.node(new Inline.InlineCode(text.substring(at + 1, close)));
    return close + 1;
  }

  private int link(Context context, int at, int limit, InlineNodes out) {
    if (!context.allows(Context.Place.TITLE) || !references.beginsAt(at, limit)) {
      return at;
    }
    String src = references.src();
    int end = references.end();
    InlineNodes title = new InlineNodes();
    read(context.with(Context.Place.TITLE), at + 1, references.titleEnd(), title);
    out.node(title.isEmpty() ? Inline.Link.of(src, src) : new Inline.Link(src, title.finish()));
    return end;
  }

  private int angled(Context context, int at, int limit, InlineNodes out) {
    int end = timestamps.scan(text, at, limit, out);
    return end > at || !context.allows(Context.Place.TITLE)
        ? end
        : references.scanAngled(at, limit, out);
  }

  private int image(int at, int limit, InlineNodes out) {
    if (!text.startsWith("[", at + 1) || !references.beginsAt(at + 1, limit)) {
      return at;
    }
    String title = text.substring(at + 2, references.titleEnd());
    for (int i = 0; i < title.length(); i++) {
      if (!Chars.isBlank(title.charAt(i)) && !Chars.gluesMention(title.charAt(i))) {
        return at;
      }
    }
    out.node(new Inline.Image(references.src(), title.isEmpty() ? references.src() : title));
    return references.end();
  }

  private int backslash(Context context, int at, int limit, InlineNodes out) {
    if (at + 1 < limit && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
      out.text(text, at + 1, at + 2);
      return at + 2;
    }
    int timestamp = timestamps.scan(text, at + 1, limit, new InlineNodes());
    if (timestamp > at + 1) {
      out.text(text, at + 1, timestamp);
      return timestamp;
    }
    return context.isWhole() ? katex.scan(at, limit, out) : at;
  }

  private int spoiler(int at, int limit, InlineNodes out) {
    if (!text.startsWith("||", at)) {
      return at;
    }
    InlineNodes content = new InlineNodes();
    int close = read(Context.SPOILER, at + 2, limit, content);
    if (close < 0 || content.isEmpty()) {
      return at;
    }
    out.node(new Inline.Spoiler(content.finish()));
    return close + 2;
  }

  private int emoji(int at, int limit, InlineNodes out) {
    Inline.Emoji emoji = EmojiScanner.emojiAt(text, at, limit);
    if (emoji == null) {
      return at;
    }
    out.node(emoji);
    return at + emoji.typed().length();
  }

  private int emoticon(Context context, int at, int limit, InlineNodes out) {
    Inline.Emoji emoticon = Emoticons.at(text, at, limit);
    if (emoticon == null) {
      return at;
    }
    int end = at + emoticon.text().length();
    boolean free =
        end == limit
            || Chars.isBlank(text.charAt(end))
            || text.charAt(end) == '*'
            || context.closesAt(text, end);
    if (!free) {
      return at;
    }
    out.node(emoticon);
    return end;
  }

  private int linkLimit(Context context, int at, int limit) {
    return context == Context.SPOILER ? Math.min(limit, line.doublePipe.at(at)) : limit;
  }

  /** The end of the text that begins at a place where no construct does. */
  private int plainEnd(int at, int limit, boolean afterNode) {
    int next = at + 1;
    if (text.charAt(at) == '_' && emphasis.isGlued(at, afterNode) && text.startsWith("_", next)) {
      next++;
    }
    if (Character.isHighSurrogate(text.charAt(at)) && next < limit) {
      next++;
    }
    while (next < limit
        && !Chars.isSpecial(text.charAt(next))
        && !Chars.isBlank(text.charAt(next - 1))
        && !beginsWord(text.charAt(next - 1))) {
      next++;
    }
    return next;
  }

  private static boolean beginsWord(char before) {
    return before == '(' || before == '[' || before == '<';
  }
}
