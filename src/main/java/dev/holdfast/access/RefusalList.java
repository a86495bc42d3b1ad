package dev.holdfast.access;

import dev.holdfast.usage.Refusal;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last refusals of a client. */
@RegisterForReflection
@Schema(name = "RefusalList", requiredProperties = "items")
record RefusalList(List<One> items) {

  static final String EXAMPLE =
      """
      {"items":[{"at":"2026-11-02T10:02:00.000Z","times":3,"method":"GET",\
      "path":"/api/people/me/facts","status":403,"reason":"The ip restriction\
       01a1fe1c-3c80-7880-8ffe-a85158e2bdf1 denies it.","address":"203.0.113.7","keyId":null,\
      "restrictionId":"01a1fe1c-3c80-7880-8ffe-a85158e2bdf1"}]}""";

  static RefusalList of(List<Refusal> refusals) {
    return new RefusalList(
        refusals.stream()
            .map(
                one ->
                    new One(
                        Times.write(one.at()),
                        one.times(),
                        one.method(),
                        one.path(),
                        one.status(),
                        one.reason(),
                        one.address(),
                        one.keyId(),
                        one.restriction()))
            .toList());
  }

  /** Requests that were refused for one reason, within about a second. */
  @RegisterForReflection
  @Schema(
      name = "Refusal",
      requiredProperties = {"at", "times", "method", "path", "status", "reason"})
  record One(
      @Schema(format = "date-time", description = "The last of them.") String at,
      long times,
      String method,
      String path,
      int status,
      @Schema(description = "A sentence.") String reason,
      @Schema(nullable = true) String address,
      @Schema(nullable = true) String keyId,
      @Schema(nullable = true) String restrictionId) {}
}
