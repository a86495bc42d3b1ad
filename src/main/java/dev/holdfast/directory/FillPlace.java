package dev.holdfast.directory;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** How far {@link Directory#fill} has come; there is none when it is through. */
@Entity
@Table(name = "person_word_fill")
class FillPlace extends PanacheEntityBase {

  @Id int id;

  @Column(name = "after_id")
  long afterId;

  static Optional<FillPlace> find() {
    return findAll().firstResultOptional();
  }

  /** True for one node only. */
  static boolean move(long from, long to) {
    return update("afterId = ?1 where afterId = ?2", to, from) == 1;
  }
}
