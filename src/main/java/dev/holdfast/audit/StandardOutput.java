package dev.holdfast.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** One line of JSON for each act, for a collector that reads what the process prints. */
@ApplicationScoped
class StandardOutput {

  private final ObjectMapper json;

  StandardOutput(ObjectMapper json) {
    this.json = json;
  }

  /** Whether it is on its way. */
  boolean print(NotedAct act) {
    try {
      System.out.println(json.writeValueAsString(AuditView.of(act)));
      return !System.out.checkError();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
