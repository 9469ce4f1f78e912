package dev.gantry.server.http.request;

import dev.gantry.server.file.UploadRules;
import dev.gantry.server.http.contract.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses an upload before its body is read where nothing in the body could change that. */
public final class UploadCheck implements OperationCheck {

  private final UploadRules rules;
  private final CurrentCaller currentCaller;

  public UploadCheck(UploadRules rules, CurrentCaller currentCaller) {
    this.rules = rules;
    this.currentCaller = currentCaller;
  }

  @Override
  public void check(Operation operation, HttpServletRequest request, HttpServletResponse response) {
    if (operation.id().equals("uploadFile")
        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> path) {
      rules.requireAllowed(
          currentCaller.user(), String.valueOf(path.get("rid")), request.getContentLengthLong());
    }
  }
}
