package dev.holdfast.operations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** How large the database was on a day. */
@Entity
@Table(name = "database_size")
class SizeOfDay extends PanacheEntityBase {

  @Id
  @Column(name = "epoch_day")
  long epochDay;

  long bytes;

  /** The last one of a day counts; any node may write it. */
  static void put(long epochDay, long bytes) {
    getEntityManager()
        .createNativeQuery(
            "insert into database_size (epoch_day, bytes) values (?1, ?2)"
                + " on conflict (epoch_day) do update set bytes = excluded.bytes")
        .setParameter(1, epochDay)
        .setParameter(2, bytes)
        .executeUpdate();
  }

  static List<SizeOfDay> since(long epochDay) {
    return list("epochDay >= ?1 order by epochDay", epochDay);
  }

  static int deleteBefore(long epochDay) {
    return (int) delete("epochDay < ?1", epochDay);
  }
}
