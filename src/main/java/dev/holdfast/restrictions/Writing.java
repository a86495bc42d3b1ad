package dev.holdfast.restrictions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Restrictions as they are stored; each distinct text is understood once. The kind of cache is
 * looked up by its name, which a native image has to be told.
 */
@ApplicationScoped
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSMW")
class Writing {

  /** In characters of what is stored, of all owners: one of them may have many kilobytes. */
  static final long MOST_REMEMBERED = 4_000_000;

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Restriction>> LIST = new TypeReference<>() {};

  private final Cache<String, Rules> understood = bounded();

  static Cache<String, Rules> bounded() {
    return Caffeine.newBuilder()
        .maximumWeight(MOST_REMEMBERED)
        .weigher((String text, Rules rules) -> text.length())
        .build();
  }

  /** Nothing that is stored is ever passed over: what cannot be understood is an error. */
  Rules rules(String text) {
    return understood.get(text, stored -> new Rules(read(stored)));
  }

  /**
   * @param text null for none
   */
  static List<Restriction> read(String text) {
    try {
      return text == null ? List.of() : JSON.readValue(text, LIST);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored restrictions cannot be read", e);
    }
  }

  /** Null if there are none. */
  static String write(List<Restriction> restrictions) {
    try {
      return restrictions.isEmpty() ? null : JSON.writeValueAsString(restrictions);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
