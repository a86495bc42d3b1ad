package dev.holdfast.apikeys;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key that somebody wants, for the API's description. */
@Schema(
    name = "NewApiKey",
    additionalProperties = Schema.False.class,
    requiredProperties = {"name", "scopes"})
public record KeyBody(
    @Schema(minLength = 1, maxLength = 100) String name,
    @Schema(minItems = 1, uniqueItems = true) List<String> scopes,
    @Schema(format = "date-time", nullable = true, description = "Null, or left out: never.")
        String expiresAt,
    @Schema(maxItems = 100) List<NewRestriction> restrictions) {

  /** A restriction without what it gets here. */
  @Schema(
      name = "NewAccessRestriction",
      additionalProperties = Schema.False.class,
      requiredProperties = "type",
      description = "The members of the type, as AccessRestriction has them.")
  public record NewRestriction(
      @Schema(enumeration = {"ip", "origin", "time", "api", "rate"}) String type,
      @Schema(
              enumeration = {"allow", "deny"},
              defaultValue = "allow")
          String effect,
      String cidr,
      String origin,
      List<String> days,
      String from,
      String to,
      String zone,
      List<String> methods,
      String path,
      String scope,
      @Schema(minimum = "1") Integer perMinute,
      @Schema(minimum = "1") Integer perDay,
      @Schema(maxLength = 200) String note) {}
}
