package dev.holdfast.portability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A piece of the file. */
@Entity
@Table(name = "person_export_part")
@IdClass(ExportPart.Key.class)
class ExportPart extends PanacheEntityBase {

  @Id
  @Column(name = "export_id")
  UUID exportId;

  @Id int place;

  String sealed;

  /** All parts of the primary key. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    UUID exportId;
    int place;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.place == place
          && Objects.equals(key.exportId, exportId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(exportId, place);
    }
  }

  static Optional<String> sealed(UUID export, int place) {
    List<String> found =
        find("select sealed from ExportPart where exportId = ?1 and place = ?2", export, place)
            .project(String.class)
            .list();
    return found.stream().findFirst();
  }
}
