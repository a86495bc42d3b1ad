package dev.holdfast.users;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.directory.FoundPeople;
import dev.holdfast.directory.PeoplePlace;
import dev.holdfast.directory.PeopleQuestion;
import dev.holdfast.directory.PeopleSearch;
import dev.holdfast.idempotency.Answer;
import dev.holdfast.idempotency.Attempt;
import dev.holdfast.idempotency.KeptAnswers;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Pages of users, and the answer to a new one. */
@ApplicationScoped
class UserAnswers {

  private final PeopleSearch search;
  private final UserReads reads;
  private final UserApi api;
  private final KeptAnswers answers;
  private final ObjectMapper json;

  UserAnswers(
      PeopleSearch search, UserReads reads, UserApi api, KeptAnswers answers, ObjectMapper json) {
    this.search = search;
    this.reads = reads;
    this.api = api;
    this.answers = answers;
    this.json = json;
  }

  Response page(UserParameters asked) {
    asked.check();
    Access access = api.access();
    PeopleQuestion question = asked.question();
    PeopleQuestion seen = api.operates() ? question : question.by(access.reader());
    FoundPeople found =
        asked.username == null
            ? search.find(seen, asked.place(), asked.most())
            : new FoundPeople(reads.named(asked.username).stream().toList(), null);
    List<User> users = reads.all(access, found.people());
    return asked.answer(
        api.site(),
        new UserList(users.stream().map(UserView::of).toList()),
        Optional.ofNullable(found.next()).map(PeoplePlace::cursor));
  }

  /** Adds a user; sent again under the same key, it answers what it has answered. */
  Response once(HttpHeaders headers, UriInfo uri, byte[] body, Supplier<PersonId> work) {
    Access access = api.access();
    Attempt attempt = Attempt.read(access, headers, uri, body);
    return answers
        .once(attempt, () -> Optional.of(created(access, work.get())))
        .orElseThrow()
        .response();
  }

  private Answer created(Access access, PersonId id) {
    User user = reads.find(access, id).orElseThrow();
    try {
      return Answer.created(
          api.site() + "/api/users/" + id,
          json.writeValueAsString(UserView.of(user)),
          id,
          user.refs());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
