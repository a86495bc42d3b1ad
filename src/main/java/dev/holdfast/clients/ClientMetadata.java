package dev.holdfast.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What else was said when a client was registered: the {@link Members}, in RFC 7591's names.
 *
 * @param json the members that were said, in the order of their names
 */
public record ClientMetadata(JsonNode json) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Nothing was said. */
  public static final ClientMetadata NONE = new ClientMetadata(MAPPER.createObjectNode());

  /** What of a registration's members is meant here; {@link #faults} may find it wrong. */
  public static ClientMetadata of(JsonNode registration) {
    ObjectNode said = MAPPER.createObjectNode();
    Set<String> names = new TreeSet<>(Members.NAMES);
    names.removeIf(name -> registration.path(name).isMissingNode());
    names.removeIf(name -> registration.path(name).isNull());
    names.forEach(name -> said.set(name, registration.get(name)));
    return new ClientMetadata(said);
  }

  /** Of members and what is said of each. */
  public static ClientMetadata of(Map<String, ?> members) {
    return of(MAPPER.<JsonNode>valueToTree(members));
  }

  /** As it is stored; see {@link #write}. */
  static ClientMetadata read(String stored) {
    return stored.equals("{}") ? NONE : new ClientMetadata(parse(stored));
  }

  static JsonNode parse(String stored) {
    try {
      return MAPPER.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A client's stored metadata cannot be read", e);
    }
  }

  /**
   * @param value null if nothing is said of it
   */
  ClientMetadata with(Member<String> member, String value) {
    ObjectNode said = json.deepCopy();
    said.put(member.name(), value);
    return of(said);
  }

  ClientMetadata without(Member<?> member) {
    ObjectNode said = json.deepCopy();
    said.remove(member.name());
    return new ClientMetadata(said);
  }

  String write() {
    return json.toString();
  }

  /** What was said, or what it is otherwise. */
  public <T> T get(Member<T> member) {
    JsonNode said = json.path(member.name());
    T value = said.isMissingNode() ? null : member.read().apply(said);
    return value == null ? member.otherwise() : value;
  }

  void check(Findings found) {
    if (get(Members.UNREVIEWED) && json.has(Members.EXCHANGES_TOKENS_OF.name())) {
      found.add(
          Members.EXCHANGES_TOKENS_OF.name(),
          "Only an operator says whose tokens a client exchanges.");
      return;
    }
    Members.ALL.stream()
        .filter(member -> json.has(member.name()))
        .filter(member -> member.read().apply(json.get(member.name())) == null)
        .forEach(member -> found.add(member.name(), member.name() + " " + member.mustBe() + "."));
  }
}
