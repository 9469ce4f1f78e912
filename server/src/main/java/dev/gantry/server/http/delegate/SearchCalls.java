package dev.gantry.server.http.delegate;

import dev.gantry.api.model.MessageSearchResponse;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.http.paging.Paging;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.search.SearchMessages;
import org.springframework.http.ResponseEntity;

/** chat.search. */
final class SearchCalls {

  private final SearchMessages searching;
  private final Paging paging;
  private final CurrentCaller caller;

  SearchCalls(SearchMessages searching, Paging paging, CurrentCaller caller) {
    this.searching = searching;
    this.paging = paging;
    this.caller = caller;
  }

  ResponseEntity<MessageSearchResponse> search(
      String roomId, String text, Integer offset, Integer count) {
    PageRequest page = paging.page(offset, count, null);
    return Wire.ok(
        new MessageSearchResponse()
            .messages(
                Wire.messages(
                    searching.search(caller.user(), roomId, text, page.offset(), page.count())))
            .success(true));
  }
}
