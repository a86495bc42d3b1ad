package dev.holdfast.clientpages;

import static dev.holdfast.console.FieldSpec.Kind.NUMBER;
import static dev.holdfast.console.FieldSpec.Kind.ONE;
import static dev.holdfast.console.FieldSpec.Kind.SOME;
import static dev.holdfast.console.FieldSpec.Kind.TEXT;

import dev.holdfast.console.FieldSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a restriction may look at, and the fields of its form. */
enum RestrictionType {
  IP(
      "From where",
      "Looks at the address that a request comes from.",
      FieldSpec.of("cidr", "Address or range", "Such as 203.0.113.0/24 or 2001:db8::/32.", TEXT)),
  ORIGIN(
      "From which site",
      "Looks at the site on whose behalf a browser sends a request.",
      FieldSpec.of("origin", "Origin", "Such as https://app.example.org, without a path.", TEXT)),
  TIME(
      "When",
      "Looks at the clock of a zone.",
      FieldSpec.of(
          "days",
          "Days on which it begins",
          "None means every day.",
          SOME,
          "MONDAY",
          "TUESDAY",
          "WEDNESDAY",
          "THURSDAY",
          "FRIDAY",
          "SATURDAY",
          "SUNDAY"),
      FieldSpec.of("from", "From", "Such as 08:00.", TEXT),
      FieldSpec.of(
          "to", "Until", "Such as 18:00; 24:00 is the end of the day. May be on the next.", TEXT),
      FieldSpec.of("zone", "Time zone", "Such as Europe/Berlin or UTC.", TEXT)),
  API(
      "What",
      "Looks at what is called: a path, or in its place a scope.",
      FieldSpec.of(
          "methods", "Methods", "None means all.", SOME, "GET", "POST", "PUT", "PATCH", "DELETE"),
      FieldSpec.of("path", "Path", "Such as /api/people/me/*, where * is whole segments.", TEXT),
      FieldSpec.of("scope", "Scope", "In the place of a path: all that needs it.", TEXT)),
  RATE(
      "How often",
      "Bounds how many requests there may be.",
      FieldSpec.of("perMinute", "A minute", "At once, and again over each minute.", NUMBER),
      FieldSpec.of("perDay", "A day", "The same over a day.", NUMBER));

  private static final FieldSpec EFFECT =
      FieldSpec.of(
          "effect",
          "Effect",
          "Deny beats allow. Where something is allowed, all else of this sort is refused.",
          ONE,
          "allow",
          "deny");
  private static final FieldSpec NOTE =
      FieldSpec.of("note", "Note", "What it is for; at most 200 characters.", TEXT);

  private final String title;
  private final String help;
  private final List<FieldSpec> own;

  RestrictionType(String title, String help, FieldSpec... own) {
    this.title = title;
    this.help = help;
    this.own = List.of(own);
  }

  static Optional<RestrictionType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  String help() {
    return help;
  }

  /** A rate is a bound, and neither allows nor denies. */
  List<FieldSpec> fields() {
    Stream<FieldSpec> first = this == RATE ? Stream.empty() : Stream.of(EFFECT);
    return Stream.of(first, own.stream(), Stream.of(NOTE)).flatMap(part -> part).toList();
  }
}
