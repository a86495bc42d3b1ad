package dev.holdfast.directory;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** A word by which a person is found; when she came stands here too, so that one index answers. */
@Entity
@Table(name = "person_word")
@IdClass(PersonWord.Key.class)
class PersonWord extends PanacheEntityBase {

  @Id
  @Column(name = "person_id")
  long personId;

  @Id String word;

  @Id
  @Enumerated(EnumType.STRING)
  Sort sort;

  @Column(name = "created_at")
  Instant createdAt;

  /** What a word is of: what is known of one sort takes the place of what was. */
  enum Sort {
    /** Of what she is called, which operators are shown. */
    NAME,
    EMAIL,
    USERNAME,
    /** Of the names of her profile, which products are shown. */
    PROFILE,
    /** Of those that she hides, which a product is shown that wrote them. */
    HIDDEN
  }

  /** All parts of the primary key. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    long personId;
    String word;
    Sort sort;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.personId == personId
          && key.sort == sort
          && Objects.equals(key.word, word);
    }

    @Override
    public int hashCode() {
      return Objects.hash(personId, word, sort);
    }
  }

  /** Writes only what differs; for nobody, nothing. */
  static void replace(long person, Sort sort, Set<String> words) {
    Set<String> known =
        new HashSet<>(
            find("select word from PersonWord where personId = ?1 and sort = ?2", person, sort)
                .project(String.class)
                .list());
    words.stream().filter(word -> !known.contains(word)).forEach(word -> add(person, sort, word));
    known.removeAll(words);
    if (!known.isEmpty()) {
      delete("personId = ?1 and sort = ?2 and word in ?3", person, sort, known);
    }
  }

  private static void add(long person, Sort sort, String word) {
    getEntityManager()
        .createNativeQuery(
            "insert into person_word (person_id, word, sort, created_at)"
                + " select id, :word, :sort, created_at from person where id = :person"
                + " on conflict do nothing")
        .setParameter("person", person)
        .setParameter("sort", sort.name())
        .setParameter("word", word)
        .executeUpdate();
  }
}
