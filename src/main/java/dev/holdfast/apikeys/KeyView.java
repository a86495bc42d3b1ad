package dev.holdfast.apikeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.restrictions.Restriction;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as it is answered. */
@RegisterForReflection
@Schema(
    name = "ApiKey",
    requiredProperties = {"id", "name", "prefix", "scopes", "createdAt", "restrictions"})
public record KeyView(
    @Schema(format = "uuid", examples = "\"01a1fe1c-3c80-7880-8ffe-a85158e2bdf1\"") String id,
    @Schema(examples = "\"nightly import\"") String name,
    @Schema(description = "How it begins.", examples = "\"hf_pk_7Kd2\"") String prefix,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description = "The key itself: in the answer to its making, and never again.",
            examples = "\"hf_pk_7Kd2mQ0vXcA9sJtY3wRzL8eBnUfPhG1q4ZkE\"")
        String key,
    List<String> scopes,
    @Schema(format = "date-time") String createdAt,
    @Schema(format = "date-time", nullable = true) String expiresAt,
    @Schema(format = "date-time", nullable = true, description = "To the minute.")
        String lastUsedAt,
    List<Restriction> restrictions) {

  public static final String EXAMPLE =
      """
      {"id":"01a1fe1c-3c80-7880-8ffe-a85158e2bdf1","name":"nightly import","prefix":"hf_pk_7Kd2",\
      "scopes":["facts"],"createdAt":"2026-11-02T10:02:00.000Z","expiresAt":null,\
      "lastUsedAt":null,"restrictions":[]}""";

  public static final String MADE =
      """
      {"id":"01a1fe1c-3c80-7880-8ffe-a85158e2bdf1","name":"nightly import","prefix":"hf_pk_7Kd2",\
      "key":"hf_pk_7Kd2mQ0vXcA9sJtY3wRzL8eBnUfPhG1q4ZkE","scopes":["facts"],\
      "createdAt":"2026-11-02T10:02:00.000Z","expiresAt":null,"lastUsedAt":null,\
      "restrictions":[]}""";

  public static final String NEW =
      """
      {"name":"nightly import","scopes":["facts"],"expiresAt":"2027-11-02T00:00:00Z",\
      "restrictions":[{"type":"ip","cidr":"203.0.113.0/24"}]}""";

  public static KeyView of(KnownKey key) {
    return of(key, null);
  }

  public static KeyView of(MadeKey made) {
    return of(made.key(), made.text());
  }

  private static KeyView of(KnownKey key, String text) {
    return new KeyView(
        key.id().toString(),
        key.name(),
        key.prefix(),
        text,
        List.copyOf(key.scopes()),
        time(key.createdAt()),
        time(key.expiresAt()),
        time(key.lastUsedAt()),
        key.restrictions());
  }

  private static String time(Instant time) {
    return time == null ? null : Times.write(time);
  }
}
