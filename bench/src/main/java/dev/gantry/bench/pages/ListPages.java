package dev.gantry.bench.pages;

import dev.gantry.bench.pages.ListPage.Kind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Every kind of page that a room has. A deep one skips half of its list; the few entries of a page
 * are the same number in both rooms.
 */
final class ListPages {

  private static final String IN_ROOM = "roomId=%s";
  private static final String MARKED = "dm.messages?count=5&";

  private static final String MARKS = "several marks cost by the rarest one";
  private static final String TESTED =
      "a rare regular expression costs by the messages that are tested, which are bounded";
  private static final String NAMES = "part of a name costs by the files that have it";

  private ListPages() {}

  static List<ListPage> all() {
    return List.of(
        first("dm.history?count=50&" + IN_ROOM),
        deep("dm.history?count=50&" + IN_ROOM, 0.735),
        first("dm.history?count=50&showThreadMessages=true&" + IN_ROOM),
        deep("dm.history?count=50&showThreadMessages=true&" + IN_ROOM, 0.99),
        page(
            Kind.DEEP,
            "dm.history?count=50&unreads=true of the middle",
            place ->
                "dm.history?count=50&unreads=true&roomId="
                    + place.room()
                    + "&oldest="
                    + place.time(0.25)
                    + "&latest="
                    + place.time(0.75)),
        first("dm.messages?count=50&" + IN_ROOM),
        deep("dm.messages?count=50&" + IN_ROOM, 1),
        first("dm.messages?count=5&pinned=true&" + IN_ROOM),
        deep("dm.messages?count=5&pinned=true&" + IN_ROOM, 0.02),
        deep("dm.messages?count=5&mentionIds=ada-id&" + IN_ROOM, 0.03),
        deep("dm.messages?count=5&starredIds=ada-id&" + IN_ROOM, 0.025),
        first("dm.messages.others?count=50&" + IN_ROOM),
        deep("dm.messages.others?count=50&" + IN_ROOM, 1),
        first("dm.files?count=20&" + IN_ROOM),
        deep("dm.files?count=20&" + IN_ROOM, 0.1),
        deep("dm.files?count=20&sort=" + encoded("{\"uploadedAt\":-1}") + "&" + IN_ROOM, 0.1),
        first("chat.getPinnedMessages?count=5&" + IN_ROOM),
        deep("chat.getPinnedMessages?count=5&" + IN_ROOM, 0.02),
        first("chat.getStarredMessages?count=5&" + IN_ROOM),
        deep("chat.getStarredMessages?count=5&" + IN_ROOM, 0.025),
        first("chat.getMentionedMessages?count=5&" + IN_ROOM),
        deep("chat.getMentionedMessages?count=5&" + IN_ROOM, 0.03),
        first("chat.getDiscussions?count=5&" + IN_ROOM),
        deep("chat.getDiscussions?count=5&" + IN_ROOM, 0.01),
        first("chat.getThreadsList?count=5&rid=%s"),
        deep("chat.getThreadsList?count=5&rid=%s", 0.01),
        first("chat.getThreadMessages?count=50&tmid=%s-m4"),
        deep("chat.getThreadMessages?count=50&tmid=%s-m4", 0.25),
        first("chat.getDeletedMessages?count=5&since=2025-01-01T00:00:00.000Z&" + IN_ROOM),
        deep("chat.getDeletedMessages?count=5&since=2025-01-01T00:00:00.000Z&" + IN_ROOM, 0.02),
        first("chat.syncMessages?count=50&type=UPDATED&next=1767225600000&" + IN_ROOM),
        page(
            Kind.DEEP,
            "chat.syncMessages?count=50&type=UPDATED from the middle",
            place ->
                "chat.syncMessages?count=50&type=UPDATED&roomId="
                    + place.room()
                    + "&next="
                    + (1767225600000L + 500L * place.size())),
        page(
            Kind.FIRST,
            "chat.syncThreadsList of the newest",
            place ->
                "chat.syncThreadsList?rid=" + place.room() + "&updatedSince=" + place.newest(500)),
        page(
            Kind.FIRST,
            "chat.syncThreadMessages of the newest",
            place ->
                "chat.syncThreadMessages?count=50&tmid="
                    + place.room()
                    + "-m4&updatedSince="
                    + place.newest(200)),
        first(MARKED + "mentionIds=ada-id,bob-id&" + IN_ROOM).costly(MARKS),
        deep(MARKED + "mentionIds=ada-id,bob-id&" + IN_ROOM, 0.03).costly(MARKS),
        first("dm.messages?count=1&mentionIds=ada-id&starredIds=ada-id&" + IN_ROOM).costly(MARKS),
        search("chat.search?count=20&searchText=zebra&" + IN_ROOM),
        search("chat.search?count=20&searchText=build&" + IN_ROOM),
        search("chat.search?count=20&searchText=build&offset=100&" + IN_ROOM),
        search("chat.search?count=20&searchText=green+build&" + IN_ROOM),
        search("chat.search?count=5&searchText=walrus&" + IN_ROOM),
        search("chat.search?count=20&searchText=" + encoded("from:ada build") + "&" + IN_ROOM),
        search("chat.search?count=20&searchText=" + encoded("/b.ild/") + "&" + IN_ROOM),
        search("chat.search?count=5&searchText=" + encoded("/w.lrus/") + "&" + IN_ROOM),
        search("chat.search?count=20&searchText=" + encoded("/z.bra/") + "&" + IN_ROOM)
            .costly(TESTED),
        search("dm.files?count=20&name=0000040&" + IN_ROOM),
        search("dm.files?count=20&name=file&" + IN_ROOM).costly(NAMES));
  }

  private static ListPage first(String pattern) {
    return page(Kind.FIRST, title(pattern), place -> inRoom(pattern, place));
  }

  /** Half of a list that has such a part of the room's messages. */
  private static ListPage deep(String pattern, double part) {
    return page(
        Kind.DEEP,
        title(pattern) + ", deep",
        place -> inRoom(pattern, place) + "&offset=" + (int) (place.size() * part / 2));
  }

  private static ListPage search(String pattern) {
    return page(Kind.SEARCH, title(pattern), place -> inRoom(pattern, place));
  }

  private static ListPage page(Kind kind, String title, Function<ListPage.Place, String> path) {
    return new ListPage(kind, title, path, "");
  }

  private static String inRoom(String pattern, ListPage.Place place) {
    return pattern.replace("%s", place.room());
  }

  private static String title(String pattern) {
    return URLDecoder.decode(
        pattern.replaceAll("[?&](roomId=%s|rid=%s|tmid=%s-m4|since=[^&]*|next=[^&]*)", ""),
        StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
