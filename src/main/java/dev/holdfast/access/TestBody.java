package dev.holdfast.access;

import dev.holdfast.web.Shapes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request that somebody asks about, for the API's description. */
@Schema(
    name = "RestrictionTest",
    additionalProperties = Schema.False.class,
    description = "What is left out is not known of the request; the time is now.")
record TestBody(
    @Schema(ref = "IpAddress") String address,
    @Schema(examples = "\"https://app.example.org\"") String origin,
    @Schema(format = "date-time", pattern = Shapes.TIME) String time,
    @Schema(
            enumeration = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"},
            defaultValue = "GET")
        String method,
    @Schema(pattern = "^/", defaultValue = "/api/people/me/facts") String path,
    @Schema(description = "The scope that opens it.", examples = "\"facts\"") String scope) {

  static final String EXAMPLE =
      """
      {"address":"203.0.113.7","method":"GET","path":"/api/people/me/facts","scope":"facts"}""";
}
