package dev.holdfast.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * RFC 9457 problem details.
 *
 * @param requestId the id that the log has too
 * @param errors one for each fault of the input
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RegisterForReflection
public record ProblemBody(
    String type, String title, int status, String detail, String requestId, List<Fault> errors)
    implements SaysWhy {

  /** The media type of RFC 9457, section 3. */
  public static final String JSON = "application/problem+json";

  @Override
  public String why() {
    return detail;
  }

  static ProblemBody of(Problem problem, String requestId) {
    ProblemType type = problem.type();
    return new ProblemBody(
        type.uri(), type.title(), type.status(), problem.getMessage(), requestId, problem.faults());
  }
}
