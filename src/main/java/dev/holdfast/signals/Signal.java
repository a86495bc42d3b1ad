package dev.holdfast.signals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.web.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that a client is told of what concerns it.
 *
 * @param id the same however often and in whichever way it is told
 * @param type such as {@code grant.ended}
 * @param subject what the client knows the person by; null until that is known, and if it is to
 *     hear of nobody
 * @param data what it is about: ids and words of ours, never a value of a record
 */
record Signal(UUID id, String type, Instant at, String subject, Map<String, String> data) {

  private static final String SUBJECT = "subject";

  Signal(String type, Instant at, Map<String, String> data) {
    this(UUID.randomUUID(), type, at, null, data);
  }

  Signal about(String whom) {
    return new Signal(id, type, at, whom, data);
  }

  /** As webhooks carry it: type, timestamp and data are the names of Standard Webhooks. */
  String write(ObjectMapper json) {
    Map<String, String> all = new LinkedHashMap<>();
    if (subject != null) {
      all.put(SUBJECT, subject);
    }
    all.putAll(new TreeMap<>(data));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id.toString());
    body.put("type", type);
    body.put("timestamp", Times.write(at));
    body.put("data", all);
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What {@link #write} has written. */
  static Signal read(String body, ObjectMapper json) {
    try {
      JsonNode read = json.readTree(body);
      Map<String, String> data = new LinkedHashMap<>();
      read.get("data").properties().forEach(one -> data.put(one.getKey(), one.getValue().asText()));
      return new Signal(
          UUID.fromString(read.get("id").asText()),
          read.get("type").asText(),
          Instant.parse(read.get("timestamp").asText()),
          data.remove(SUBJECT),
          data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A signal that is stored cannot be read", e);
    }
  }
}
