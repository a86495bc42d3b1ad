package dev.holdfast.restrictions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A restriction as it is sent, stored and answered; its type says which members it has. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "AccessRestriction",
    description =
        "From where, when, what or how often a client or a key may call. A deny that matches refuses."
            + " If there are allows of a type, one of them has to match. A rate is a bound, whichever"
            + " of the two it is called.",
    requiredProperties = {"id", "type", "effect", "createdAt"})
public record Restriction(
    @Schema(format = "uuid", examples = "\"01a1fe1c-3c80-7880-8ffe-a85158e2bdf1\"") String id,
    @Schema(enumeration = {"ip", "origin", "time", "api", "rate"}) String type,
    @Schema(enumeration = {"allow", "deny"}) String effect,
    @Schema(
            description = "Of an ip: an address, or a range in CIDR notation.",
            examples = "\"203.0.113.0/24\"")
        String cidr,
    @Schema(
            description = "Of an origin: exactly that which browsers send.",
            examples = "\"https://app.example.org\"")
        String origin,
    @Schema(
            description =
                "Of a time: on which days it begins, such as MONDAY; every day if it is left out.",
            examples = "[\"MONDAY\",\"FRIDAY\"]")
        List<String> days,
    @Schema(description = "Of a time: from when, on a clock of its zone.", examples = "\"08:00\"")
        String from,
    @Schema(
            description =
                "Of a time: until when; 24:00 is the end of the day, and what is not after from is"
                    + " on the next day.",
            examples = "\"18:00\"")
        String to,
    @Schema(
            description = "Of a time: whose clock, by its IANA name.",
            examples = "\"Europe/Berlin\"")
        String zone,
    @Schema(description = "Of an api: HTTP methods; all if it is left out.", examples = "[\"GET\"]")
        List<String> methods,
    @Schema(
            description =
                "Of an api: a path, where * stands for one segment, and at the end for all below.",
            examples = "\"/api/people/me/*\"")
        String path,
    @Schema(
            description = "Of an api, in the place of a path: what needs this scope.",
            examples = "\"facts\"")
        String scope,
    @Schema(
            description =
                "Of a rate: how many at once, and again over each minute in which it was used up.",
            minimum = "1")
        Integer perMinute,
    @Schema(description = "Of a rate: the same over a day.", minimum = "1") Integer perDay,
    @Schema(description = "What it is for.", maxLength = 200, examples = "\"our data centre\"")
        String note,
    @Schema(format = "date-time") String createdAt) {

  /** How many there may be of one client or key. */
  public static final int MOST = 100;

  Restriction as(String newId, String now) {
    return new Restriction(
        newId, type, effect, cidr, origin, days, from, to, zone, methods, path, scope, perMinute,
        perDay, note, now);
  }

  Restriction withRange(String range) {
    return new Restriction(
        id, type, effect, range, origin, days, from, to, zone, methods, path, scope, perMinute,
        perDay, note, createdAt);
  }

  Restriction withOrigin(String written) {
    return new Restriction(
        id, type, effect, cidr, written, days, from, to, zone, methods, path, scope, perMinute,
        perDay, note, createdAt);
  }

  @JsonIgnore
  public boolean isDeny() {
    return "deny".equals(effect);
  }

  /** Without what it says, which is for its owner. */
  String named() {
    return type + " restriction " + id;
  }
}
