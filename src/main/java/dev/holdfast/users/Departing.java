package dev.holdfast.users;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.PersonState;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import java.util.Optional;

/** Who leaves of her own will: nobody else calls her back, or keeps her from being erased. */
final class Departing {

  private Departing() {}

  /**
   * Whether she is leaving, so that her state stays as it is.
   *
   * @param active what somebody else makes of her; null if that is not said
   * @throws Problem {@code conflict} if she is leaving and was to be active
   */
  static boolean stays(Optional<KnownPerson> person, Boolean active) {
    boolean leaving =
        person.map(KnownPerson::state).filter(PersonState.LEAVING::equals).isPresent();
    if (leaving && Boolean.TRUE.equals(active)) {
      throw new Problem(
          ProblemType.CONFLICT,
          "She deactivated her account herself: only she can come back, by signing in.");
    }
    return leaving;
  }
}
