package dev.gantry.bench.peer;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the same whatever is asked for. */
@RestController
final class BareEndpoint {

  static final String PATH = "/api/v1/chat.getMessage";

  private final byte[] answer;

  BareEndpoint(byte[] answer) {
    this.answer = answer.clone();
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> getMessage(@RequestParam(name = "msgId", required = false) String id) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
  }
}
