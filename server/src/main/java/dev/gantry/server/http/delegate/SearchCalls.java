package dev.gantry.server.http.delegate;

import dev.gantry.api.model.Message;
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
  private final Wire wire;

  SearchCalls(SearchMessages searching, Paging paging, CurrentCaller caller, Wire wire) {
    this.searching = searching;
    this.paging = paging;
    this.caller = caller;
    this.wire = wire;
  }

  ResponseEntity<MessageSearchResponse> search(
      String roomId, String text, Integer offset, Integer count) {
    PageRequest page = paging.page(offset, count, null);
    return Wire.ok(
        new MessageSearchResponse()
            .messages(
                wire.convertAll(
                    searching.search(caller.user(), roomId, text, page.offset(), page.count()),
                    Message.class))
            .success(true));
  }
}
