package dev.holdfast.demo;

import dev.holdfast.record.NewActivity;
import dev.holdfast.record.NewTraining;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Invents what demonstration people did and learned, the same for the same seed. */
final class DemoActivities {

  private static final Pattern RANGE = Pattern.compile("\\{(\\d+)-(\\d+)}");
  private static final int TRAININGS = 5;

  private static final Map<String, List<String>> DOES =
      Map.ofEntries(
          Map.entry(
              "running",
              List.of(
                  "{5-12} km along the canal, {31-69} min",
                  "Hill repeats behind the stadium, {6-10} rounds",
                  "Parkrun, place {8-140}",
                  "Easy {4-8} km with the dog")),
          Map.entry(
              "cycling",
              List.of(
                  "To the lighthouse and back, {38-44} km",
                  "Commute in the rain, {9-14} km",
                  "Club ride, {55-95} km, average {22-29} km/h")),
          Map.entry(
              "volunteering",
              List.of(
                  "Harbour clean-up, {2-4} hours, {6-18} bags",
                  "Sorted donations at the food bank, {2-5} hours",
                  "Read to the children at the library, {8-20} listeners",
                  "Repair café: {2-6} toasters and a radio")),
          Map.entry(
              "reading",
              List.of(
                  "The Sea Around Us, {20-90} pages",
                  "A detective novel from the harbour bookshop, {30-120} pages",
                  "Poems by Wisława Szymborska",
                  "Book club: chapter {1-24}")),
          Map.entry(
              "cooking",
              List.of(
                  "Injera and shiro for {3-9} guests",
                  "Sourdough, loaf number {12-140}",
                  "Phở from scratch, {6-9} hours",
                  "Preserved {4-14} jars of plums")),
          Map.entry(
              "music",
              List.of(
                  "Choir rehearsal, {60-150} min",
                  "Practised the cello, {20-75} min",
                  "Open stage at the Blue Door, {2-5} songs")),
          Map.entry(
              "gardening",
              List.of(
                  "Allotment: {2-9} kg of tomatoes",
                  "Turned the compost, {20-60} min",
                  "Planted {5-40} bulbs with the neighbours")),
          Map.entry(
              "swimming",
              List.of("{20-80} lengths in the old pool", "Sea swim, {9-19} °C, {8-30} min")),
          Map.entry(
              "chess",
              List.of("Club evening: {0-3} won, {0-3} lost", "Lichess, rating {1480-1720}")));

  private static final List<String> LEARNED =
      List.of(
          "First aid at work|Three days, with an exam; valid for three years",
          "Forklift licence, class B|Theory and 16 hours of practice",
          "Spanish, level B1|Evening course, 60 hours",
          "Food hygiene|One day, online",
          "Data protection basics|Two hours, with a certificate",
          "Sign language for beginners|Ten evenings",
          "Python for biologists|Five days at the university",
          "Lifeguard, bronze|Pool and theory, 20 hours",
          "Project management, foundation|Three days and an exam",
          "Fire safety warden|Half a day, with extinguishers",
          "Bookbinding|A weekend in the workshop",
          "Mountain leader, summer|Six days in the hills");

  private final Random random;
  private final Instant today;

  DemoActivities(long seed, Instant now) {
    this.random = new Random(seed);
    this.today = now.truncatedTo(ChronoUnit.DAYS);
  }

  /** Two or three a week, from then until this morning. */
  List<NewActivity> since(int days, List<String> interests) {
    List<NewActivity> done = new ArrayList<>();
    for (int day = days; day > 0 && !interests.isEmpty(); day -= 1 + random.nextInt(6)) {
      String category = interests.get(random.nextInt(interests.size()));
      Instant time =
          today
              .minus(Duration.ofDays(day))
              .plus(Duration.ofMinutes(6 * 60L + 5L * random.nextInt(186)));
      done.add(new NewActivity(category, time, oneOf(DOES.get(category))));
    }
    return done;
  }

  /** Some that fell into that time. */
  List<NewTraining> learned(int days) {
    List<NewTraining> received = new ArrayList<>();
    int first = random.nextInt(LEARNED.size());
    for (int i = 0; i < TRAININGS + random.nextInt(TRAININGS); i++) {
      String[] training = LEARNED.get((first + i) % LEARNED.size()).split("\\|");
      Instant time = today.minus(Duration.ofDays(1 + random.nextInt(days))).plusSeconds(8 * 3600);
      received.add(new NewTraining(training[0], training[1], time));
    }
    return received;
  }

  private String oneOf(List<String> templates) {
    String template = templates.get(random.nextInt(templates.size()));
    return RANGE
        .matcher(template)
        .replaceAll(
            range -> {
              int low = Integer.parseInt(range.group(1));
              int high = Integer.parseInt(range.group(2));
              return String.valueOf(low + random.nextInt(high - low + 1));
            });
  }
}
