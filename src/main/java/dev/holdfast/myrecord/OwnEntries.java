package dev.holdfast.myrecord;

import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.Deleted;
import dev.holdfast.record.NewActivity;
import dev.holdfast.record.NewTraining;
import dev.holdfast.record.Part;
import dev.holdfast.record.Slice;
import dev.holdfast.record.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person's activities and training, in her own hands. */
@ApplicationScoped
class OwnEntries {

  private final Activities activities;
  private final Trainings trainings;

  OwnEntries(Activities activities, Trainings trainings) {
    this.activities = activities;
    this.trainings = trainings;
  }

  Part<Held> list(Access access, PersonId person, Sort sort, Slice slice) {
    return switch (sort) {
      case ACTIVITIES -> activities.list(access, person, slice).each(Held::of);
      case TRAINING -> trainings.list(access, person, slice).each(Held::of);
    };
  }

  Optional<Held> find(Access access, PersonId person, Sort sort, UUID entry) {
    return switch (sort) {
      case ACTIVITIES -> activities.find(access, person, entry).map(Held::of);
      case TRAINING -> trainings.find(access, person, entry).map(Held::of);
    };
  }

  /** Which kinds or names there are, the most frequent first; at most fifty. */
  List<String> labels(Access access, PersonId person, Sort sort) {
    return switch (sort) {
      case ACTIVITIES -> activities.summary(access, person).kinds();
      case TRAINING -> trainings.summary(access, person).kinds();
    };
  }

  void add(Access access, PersonId person, Sort sort, OwnEntry given) {
    boolean added =
        switch (sort) {
          case ACTIVITIES -> activities.add(access, person, List.of(activity(given))).isPresent();
          case TRAINING -> trainings.add(access, person, List.of(training(given))).isPresent();
        };
    if (!added) {
      throw Desk.notFound();
    }
  }

  /** Takes the place of an entry; false if that is gone meanwhile, and then nothing is written. */
  boolean replace(Access access, PersonId person, Sort sort, UUID entry, OwnEntry given) {
    return switch (sort) {
      case ACTIVITIES -> activities.replace(access, person, entry, activity(given));
      case TRAINING -> trainings.replace(access, person, entry, training(given));
    };
  }

  Optional<Deleted> delete(Access access, PersonId person, Sort sort, UUID entry) {
    return switch (sort) {
      case ACTIVITIES -> activities.delete(access, person, entry);
      case TRAINING -> trainings.delete(access, person, entry);
    };
  }

  private static NewActivity activity(OwnEntry given) {
    return new NewActivity(given.label(), given.time(), given.text());
  }

  private static NewTraining training(OwnEntry given) {
    return new NewTraining(given.label(), given.text(), given.time());
  }
}
