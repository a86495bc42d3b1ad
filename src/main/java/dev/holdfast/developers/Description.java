package dev.holdfast.developers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clients.ClientWords;
import dev.holdfast.clients.RegisteredClient;
import java.util.Map;

/** What a client is, in the names of RFC 7591, and how it is changed (RFC 7396). */
public final class Description {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Description() {}

  /** All that can be said of it. */
  public static ObjectNode of(RegisteredClient client) {
    return MAPPER.valueToTree(ClientWords.of(client));
  }

  /** The same for what is written down of it. */
  static Map<String, Object> map(RegisteredClient client) {
    return MAPPER.convertValue(
        of(client),
        MAPPER.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
  }

  /** RFC 7396, section 2. */
  static void merge(ObjectNode into, JsonNode patch) {
    patch
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              if (value.isNull()) {
                into.remove(member.getKey());
              } else if (value.isObject()) {
                JsonNode was = into.get(member.getKey());
                ObjectNode nested =
                    was instanceof ObjectNode object ? object : MAPPER.createObjectNode();
                merge(nested, value);
                into.set(member.getKey(), nested);
              } else {
                into.set(member.getKey(), value);
              }
            });
  }
}
