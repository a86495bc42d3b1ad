package dev.holdfast.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A mail as it is sent. It may hold one-time links, so it is stored encrypted only. */
record WrittenMail(String to, String subject, String text, String html) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static WrittenMail of(Letter letter, String site) {
    return new WrittenMail(
        letter.to(),
        letter.subject(),
        new LetterTextPage(letter, site).render(),
        new LetterPage(letter, site).render());
  }

  byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(
          JSON.createObjectNode()
              .put("to", to)
              .put("subject", subject)
              .put("text", text)
              .put("html", html));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static WrittenMail read(byte[] bytes) {
    try {
      JsonNode stored = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
      return new WrittenMail(
          stored.path("to").asText(),
          stored.path("subject").asText(),
          stored.path("text").asText(),
          stored.path("html").asText());
    } catch (IOException e) {
      throw new IllegalStateException("A stored mail cannot be read", e);
    }
  }
}
