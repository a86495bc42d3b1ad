package dev.holdfast.restrictions;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Part of a day, as the clocks of a zone show it: where they are put back, the hour that comes
 * twice counts twice, and where they are put forward, the one that is left out never comes.
 *
 * @param days on which it begins
 * @param to null for the end of the day; if it is not after {@code from}, on the next day
 */
record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) implements Condition {

  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final String END = "24:00";

  static Hours of(Restriction said) {
    ZoneId zone = zone(said.zone());
    LocalTime from = time("from", said.from());
    LocalTime to = END.equals(said.to()) ? null : time("to", said.to());
    if (from.equals(to)) {
      throw new NotValid("to", "It must differ from from; a whole day is 00:00 to 24:00.");
    }
    return new Hours(days(said.days()), from, to, zone);
  }

  @Override
  public boolean matches(Request request) {
    ZonedDateTime there = request.time().atZone(zone);
    LocalTime clock = there.toLocalTime();
    DayOfWeek today = there.getDayOfWeek();
    boolean overnight = to != null && to.isBefore(from);
    if (!overnight) {
      return days.contains(today) && !clock.isBefore(from) && (to == null || clock.isBefore(to));
    }
    return days.contains(today) && !clock.isBefore(from)
        || days.contains(today.minus(1)) && clock.isBefore(to);
  }

  private static Set<DayOfWeek> days(List<String> names) {
    if (names == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    try {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      names.forEach(name -> days.add(DayOfWeek.valueOf(name)));
      if (!days.isEmpty()) {
        return days;
      }
    } catch (IllegalArgumentException e) {
      // falls through: no day
    }
    throw new NotValid("days", "They must be some of MONDAY to SUNDAY.");
  }

  private static ZoneId zone(String name) {
    try {
      if (name != null && (ZoneId.getAvailableZoneIds().contains(name) || name.equals("Z"))) {
        return ZoneId.of(name);
      }
    } catch (DateTimeException e) {
      // falls through: no zone
    }
    throw new NotValid("zone", "It must be an IANA time zone, such as Europe/Berlin or UTC.");
  }

  private static LocalTime time(String member, String text) {
    if (text == null || !TIME.matcher(text).matches()) {
      throw new NotValid(member, "It must be hours and minutes, such as 08:30.");
    }
    return LocalTime.parse(text);
  }
}
