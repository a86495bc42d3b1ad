package dev.holdfast.home;

import dev.holdfast.consent.Grants;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.FactNames;
import dev.holdfast.record.Marks;
import dev.holdfast.web.OwnApp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How things stand with a person's record: what there is, what is marked, and what ends soon. */
@ApplicationScoped
class Standing {

  private final Grants grants;
  private final KnownApps apps;
  private final FactNames names;
  private final Marks marks;

  Standing(Grants grants, KnownApps apps, FactNames names, Marks marks) {
    this.grants = grants;
    this.apps = apps;
    this.names = names;
    this.marks = marks;
  }

  /**
   * How things stand.
   *
   * @param facts under how many names there are facts
   * @param apps how many apps she allows anything
   * @param hidden how many names and entries nobody sees
   * @param disputed of how many entries she says that they are not right
   * @param ending what ends soon
   */
  record Figures(long facts, long apps, long hidden, long disputed, List<Ending> ending) {

    /** Whether there is nothing to be seen yet. */
    public boolean fresh() {
      return facts == 0 && apps == 0;
    }
  }

  /** A part of what she allows an app, that ends soon. */
  public record Ending(AllowedApp app, AllowedApp.Part part) {}

  Figures of(PersonId person) {
    List<AllowedApp> allowed =
        grants.of(person).stream()
            .filter(grant -> OwnApp.of(grant.clientId()).isEmpty())
            .map(apps::allowed)
            .toList();
    List<Ending> ending =
        allowed.stream()
            .flatMap(
                app ->
                    app.parts().stream()
                        .filter(part -> !part.endsIn().isEmpty())
                        .map(part -> new Ending(app, part)))
            .toList();
    Marks.Counts marked = marks.counts(person);
    return new Figures(
        names.of(person).size(), allowed.size(), marked.hidden(), marked.disputed(), ending);
  }
}
