package dev.holdfast.clientpages;

import dev.holdfast.restrictions.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A restriction in words.
 *
 * @param effect allow, deny, or bound
 * @param note what it is for; or empty
 */
record RestrictionRow(String id, String effect, String words, String note) {

  static RestrictionRow of(Restriction said) {
    return new RestrictionRow(
        said.id(),
        said.type().equals("rate") ? "bound" : said.effect(),
        words(said),
        said.note() == null ? "" : said.note());
  }

  /** With its effect, as a line of its own. */
  String whole() {
    return effect + " " + words;
  }

  private static String words(Restriction said) {
    return switch (said.type()) {
      case "ip" -> "from " + said.cidr();
      case "origin" -> "from browsers at " + said.origin();
      case "time" ->
          days(said.days()) + " " + said.from() + " to " + said.to() + " (" + said.zone() + ")";
      case "api" ->
          (said.methods() == null ? "all of " : String.join(", ", said.methods()) + " ")
              + (said.path() == null ? "what needs " + said.scope() : said.path());
      default -> "at most " + rates(said);
    };
  }

  private static String days(List<String> days) {
    return days == null
        ? "every day"
        : String.join(
            ", ",
            days.stream()
                .map(day -> day.charAt(0) + day.substring(1).toLowerCase(Locale.ROOT))
                .toList());
  }

  private static String rates(Restriction said) {
    List<String> rates = new ArrayList<>();
    if (said.perMinute() != null) {
      rates.add(said.perMinute() + " a minute");
    }
    if (said.perDay() != null) {
      rates.add(said.perDay() + " a day");
    }
    return String.join(" and ", rates);
  }
}
