package dev.holdfast.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A field of a form.
 *
 * @param name of the member that it is about, as JSON has it
 * @param options what can be chosen, if it is a choice
 */
public record FieldSpec(String name, String label, String help, Kind kind, List<String> options) {

  /** How it is typed, and what it is as JSON. */
  public enum Kind {
    TEXT,
    ADDRESS,
    /** One in each line; an array. */
    LINES,
    /** One of the options. */
    ONE,
    /** Some of the options; an array. */
    SOME,
    /** Some of the options, in one string with spaces between. */
    WORDS,
    NUMBER,
    TRUTH
  }

  public static FieldSpec of(String name, String label, String help, Kind kind, String... options) {
    return new FieldSpec(name, label, help, kind, List.of(options));
  }

  /** What was typed, as it is said in JSON; null if it is empty. */
  public JsonNode read(List<String> sent) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    List<String> typed =
        sent == null
            ? List.of()
            : sent.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    if (kind == Kind.TRUTH) {
      return json.booleanNode(!typed.isEmpty());
    }
    if (kind == Kind.WORDS) {
      return json.textNode(String.join(" ", typed));
    }
    if (kind == Kind.LINES || kind == Kind.SOME) {
      ArrayNode all = json.arrayNode();
      typed.stream()
          .flatMap(text -> Arrays.stream(text.split("\\s+")))
          .filter(one -> !one.isEmpty())
          .forEach(all::add);
      return all;
    }
    if (typed.isEmpty()) {
      return json.nullNode();
    }
    String text = typed.get(0);
    return kind == Kind.NUMBER && text.matches("\\d{1,9}")
        ? json.numberNode(Long.parseLong(text))
        : json.textNode(text);
  }

  /** As it is shown in the form. */
  public Field shown(JsonNode said, String fault) {
    List<String> chosen = new ArrayList<>();
    if (said.isArray()) {
      said.forEach(one -> chosen.add(one.asText()));
    } else if (kind == Kind.WORDS) {
      chosen.addAll(Arrays.asList(said.asText().split(" ")));
    } else if (!said.isMissingNode() && !said.isNull()) {
      chosen.add(said.asText());
    }
    String value = chosen.stream().collect(Collectors.joining("\n"));
    return new Field(
        name,
        label,
        help,
        kind.name(),
        value,
        fault,
        kind == Kind.TRUTH && said.asBoolean(false),
        choices(chosen));
  }

  /** What it has and is no option stays one: what an operator gave it is not lost. */
  private List<Field.Choice> choices(List<String> chosen) {
    List<String> all = new ArrayList<>(options);
    if (kind == Kind.SOME || kind == Kind.WORDS || kind == Kind.ONE) {
      chosen.stream().filter(one -> !one.isEmpty() && !all.contains(one)).forEach(all::add);
    }
    return all.stream().map(one -> new Field.Choice(one, chosen.contains(one))).toList();
  }
}
