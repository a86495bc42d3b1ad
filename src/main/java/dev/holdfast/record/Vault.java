package dev.holdfast.record;

import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * What is said in entries is kept sealed with their person's own key: the text, and for the label
 * by which entries are asked for a mark, which is the same for the same label of one person.
 */
@ApplicationScoped
class Vault {

  /** 132 bits of a mark tell the labels of one person apart. */
  private static final int MARK_CHARACTERS = 22;

  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

  private final PersonKeys keys;
  private final Reads reads;
  private final EntityManager entities;

  Vault(PersonKeys keys, Reads reads, EntityManager entities) {
    this.keys = keys;
    this.reads = reads;
    this.entities = entities;
  }

  Reads reads() {
    return reads;
  }

  /**
   * @param column table and column, such as {@code fact:value_text}; with the id, the only place
   *     where it opens
   */
  String seal(long person, String column, UUID id, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return BASE64.encodeToString(keys.seal(new PersonId(person), plain, column + ":" + id));
  }

  String open(long person, String column, UUID id, String sealed) {
    byte[] bytes = Base64.getDecoder().decode(sealed);
    return new String(
        keys.open(new PersonId(person), bytes, column + ":" + id), StandardCharsets.UTF_8);
  }

  String mark(long person, String column, String label) {
    return keys.mark(new PersonId(person), label, column).substring(0, MARK_CHARACTERS);
  }

  /** Labels as they are stored; some of hers may not be sealed yet. */
  Set<String> stored(long person, String table, String column, Set<String> labels) {
    Stream<String> marks =
        keys.has(new PersonId(person))
            ? labels.stream().map(label -> mark(person, column, label))
            : Stream.empty();
    String plain = "select 1 from " + table + " where not sealed and person_id = ? limit 1";
    boolean some = !reads.list(plain, row -> 1, person).isEmpty();
    return Stream.concat(marks, some ? labels.stream() : Stream.empty())
        .collect(Collectors.toSet());
  }

  /** Some entries that are not sealed yet; no change to these is stored by itself. */
  <E> List<E> plain(Class<E> entry, String table, int most) {
    List<E> some =
        entities
            .unwrap(Session.class)
            .createNativeQuery("select * from " + table + " where not sealed limit :most", entry)
            .setParameter("most", most)
            .list();
    some.forEach(entities::detach);
    return some;
  }

  long countPlain(String table) {
    return reads
        .list("select count(*) from " + table + " where not sealed", row -> row.getLong(1))
        .get(0);
  }

  /** Of somebody who is erased at this moment there is nothing any more. */
  static <R, T> List<T> opened(List<R> rows, Function<R, T> open) {
    try {
      return rows.stream().map(open).toList();
    } catch (Erased e) {
      return List.of();
    }
  }
}
