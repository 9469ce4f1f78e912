package dev.gantry.server.markup;

import java.util.HashMap;
import java.util.Map;

/** The ASCII emoticons that Rocket.Chat knows, and the short code that each stands for. */
final class Emoticons {
  private static final int LONGEST = 5;
  private static final Map<String, String> SHORT_CODES = new HashMap<>();
  private static final boolean[] FIRST = new boolean[128];

  static {
    add("heart", "<3");
    add("broken_heart", "</3");
    add("smiley", ":D", ":-D", "=D");
    add("laughing", ">:)", ">;)", ">:-)", ">=)");
    add("sweat_smile", "':)", "':-)", "'=)", "':D", "':-D", "'=D");
    add("joy", ":')", ":'-)");
    add("innocent", "O:-)", "O:)", "O=)", "O;-)", "O:-3", "O:3");
    add("innocent", "0:-)", "0:)", "0;-)", "0;^)", "0:-3", "0:3");
    add("slight_smile", ":)", ":-)", "=]", "=)", ":]");
    add("wink", ";)", ";-)", "*-)", "*)", ";-]", ";]", ";D", ";^)");
    add("kissing_heart", ":*", ":-*", "=*", ":^*");
    add("stuck_out_tongue", ":P", ":-P", "=P", ":-\u00DE", ":\u00DE", ":-b", ":b");
    add("stuck_out_tongue_winking_eye", ">:P", "X-P");
    add("sunglasses", "B-)", "B)", "8)", "8-)", "B-D", "8-D");
    add("disappointed", ">:[", ":-(", ":(", ":-[", ":[", "=(");
    add("confused", ">:\\", ">:/", ":-/", ":-.", ":/", ":\\", "=/", "=\\", ":L", "=L");
    add("persevere", ">.<");
    add("cry", ":'(", ":'-(", ";(", ";-(");
    add("angry", ">:(", ">:-(", ":@");
    add("flushed", ":$", "=$");
    add("fearful", "D:");
    add("sweat", "':(", "':-(", "'=(");
    add("no_mouth", ":-X", ":X", ":-#", ":#", "=X", "=#");
    add("expressionless", "-_-", "-__-", "-___-");
    add("open_mouth", ":-O", ":O", "O_O", ">:O");
    add("dizzy_face", "#-)", "#)", "%-)", "%)", "X)", "X-)");
    add("thumbsup", "(y)");
    add("person_gesturing_ok", "*\\0/*", "\\0/", "*\\O/*", "\\O/");
  }

  private Emoticons() {}

  /** The longest emoticon at a place, or null. */
  static Inline.Emoji at(String text, int from, int end) {
    if (text.charAt(from) >= 128 || !FIRST[text.charAt(from)]) {
      return null;
    }
    for (int length = Math.min(LONGEST, end - from); length >= 2; length--) {
      String candidate = text.substring(from, from + length);
      String shortCode = SHORT_CODES.get(candidate);
      if (shortCode != null) {
        return Inline.Emoji.ofEmoticon(candidate, shortCode);
      }
    }
    return null;
  }

  private static void add(String shortCode, String... emoticons) {
    for (String emoticon : emoticons) {
      SHORT_CODES.put(emoticon, shortCode);
      FIRST[emoticon.charAt(0)] = true;
    }
  }
}
