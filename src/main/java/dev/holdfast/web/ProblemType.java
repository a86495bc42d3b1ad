package dev.holdfast.web;

/** Every kind of refusal of the JSON APIs; its URI is {@code urn:holdfast:problem:<name>}. */
public enum ProblemType {
  INVALID_INPUT(400, "The input is not valid"),
  MALFORMED_JSON(400, "The body is not JSON that can be read"),
  UNAUTHORIZED(401, "An access token is needed"),
  FORBIDDEN(403, "This is not allowed"),
  STALE_FORM(403, "This form cannot be used any more"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "This method is not supported here"),
  NOT_ACCEPTABLE(406, "No representation that is asked for can be given"),
  CONFLICT(409, "This contradicts what is there"),
  PRECONDITION_FAILED(412, "It has changed meanwhile"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "This content type is not supported"),
  NOT_PROVEN(422, "This does not show who it is"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
  TOO_MANY_REQUESTS(429, "This was tried too often"),
  INTERNAL(500, "Something went wrong on our side"),
  BUSY(503, "The service is busy");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  String title() {
    return title;
  }

  String uri() {
    return "urn:holdfast:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
