package dev.holdfast.admin;

import dev.holdfast.directory.PeopleQuestion;
import dev.holdfast.people.KnownGroup;
import dev.holdfast.people.PersonState;
import dev.holdfast.people.Role;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whom an operator looks for, as the form sends it; what is empty does not narrow it. */
public class PeopleForm {

  private static final int MOST_CHARACTERS = 100;

  @QueryParam("q")
  String text;

  @QueryParam("group")
  String group;

  @QueryParam("state")
  String state;

  @QueryParam("role")
  String role;

  public String text() {
    String typed = stripped(text);
    return typed.length() > MOST_CHARACTERS ? typed.substring(0, MOST_CHARACTERS) : typed;
  }

  public String state() {
    return stripped(state);
  }

  public String role() {
    return stripped(role);
  }

  /** Whether the members of this group are asked for. */
  public boolean in(KnownGroup one) {
    return one.id().toString().equals(stripped(group));
  }

  public List<String> states() {
    return words(PersonState.values());
  }

  public List<String> roles() {
    return words(Role.values());
  }

  /** Whether not just everybody is asked for. */
  public boolean narrows() {
    return !asked().isEmpty();
  }

  /**
   * @throws Problem {@code invalid-input} if there is no such state, role or group
   */
  PeopleQuestion question(List<KnownGroup> groups) {
    UUID asked = groups.stream().filter(this::in).map(KnownGroup::id).findFirst().orElse(null);
    if (asked == null && !stripped(group).isEmpty()) {
      throw invalid("There is no such group, or not any more.");
    }
    return new PeopleQuestion(
        text(), asked, constant(state(), PersonState::valueOf), constant(role(), Role::valueOf));
  }

  /** The same as a query; empty if everybody is asked for. */
  String query() {
    return asked().entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("q", text());
    asked.put("group", stripped(group));
    asked.put("state", state());
    asked.put("role", role());
    asked.values().removeIf(String::isEmpty);
    return asked;
  }

  private static <E> E constant(String word, Function<String, E> read) {
    try {
      return word.isEmpty() ? null : read.apply(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw invalid("Choose a state and a role of the lists.");
    }
  }

  private static Problem invalid(String why) {
    return new Problem(ProblemType.INVALID_INPUT, why);
  }

  private static List<String> words(Enum<?>[] all) {
    return Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static String stripped(String given) {
    return given == null ? "" : given.strip();
  }
}
