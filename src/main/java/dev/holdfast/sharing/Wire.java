package dev.holdfast.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.record.Entry;
import dev.holdfast.record.Marks;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** How entries become answers: JSON, links to other pages, entity tags. */
@ApplicationScoped
class Wire {

  private final Marks marks;
  private final ObjectMapper json;
  private final String origin;

  Wire(Marks marks, ObjectMapper json, PlatformConfig config) {
    this.marks = marks;
    this.json = json;
    this.origin = config.publicUrl().toString();
  }

  /** A page of entries. */
  <T extends Entry, V> Response list(
      Found<T> found,
      ListParameters asked,
      BiFunction<T, Said, V> view,
      Function<List<V>, ?> page,
      HttpHeaders headers) {
    List<T> shown = found.part().entries();
    Set<UUID> disputed = marks.disputed(found.person(), shown);
    EntityTag tag = EntityTag.of(shown, found.part().more(), disputed);
    if (tag.isAmong(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
      return notModified(tag);
    }
    Cursor end = found.part().end().map(last -> Cursor.of(last.time(), last.id())).orElse(null);
    List<V> views =
        shown.stream()
            .map(one -> view.apply(one, disputed.contains(one.id()) ? Said.DISPUTED : Said.NOTHING))
            .toList();
    return linked(ok(page.apply(views), tag), asked, end);
  }

  /** As {@link #list}, of people. */
  Response people(List<KnownPerson> found, ListParameters asked, HttpHeaders headers) {
    int most = asked.most();
    boolean more = found.size() > most;
    List<KnownPerson> shown = more ? found.subList(0, most) : found;
    EntityTag tag =
        EntityTag.of(
            Stream.concat(
                    shown.stream().map(person -> person.id().toString()),
                    Stream.of(String.valueOf(more)))
                .toArray(String[]::new));
    if (tag.isAmong(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
      return notModified(tag);
    }
    Cursor end = more ? Cursor.of(shown.get(most - 1).createdAt(), shown.get(most - 1).id()) : null;
    PersonList page = new PersonList(shown.stream().map(PersonView::of).toList());
    return linked(ok(page, tag), asked, end);
  }

  private Response linked(Response.ResponseBuilder answer, ListParameters asked, Cursor end) {
    asked.links(origin, end).forEach(link -> answer.header(HttpHeaders.LINK, link));
    return answer.build();
  }

  /** What its person says of an entry, and why if this client wrote it. */
  Said said(PersonId person, Entry entry, String client) {
    return marks
        .of(person, entry.id())
        .map(
            found ->
                entry.source().equals(client)
                    ? new Said(true, DisputeView.of(found))
                    : Said.DISPUTED)
        .orElse(Said.NOTHING);
  }

  EntityTag tag(PersonId person, Entry entry) {
    List<Entry> one = List.of(entry);
    return EntityTag.of(one, false, marks.disputed(person, one));
  }

  /** One thing, unless the caller has it already. */
  Response one(Object view, EntityTag tag, HttpHeaders headers) {
    return tag.isAmong(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))
        ? notModified(tag)
        : ok(view, tag).build();
  }

  private Response.ResponseBuilder ok(Object view, EntityTag tag) {
    return Response.ok(bytes(view), MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.ETAG, tag.value())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
  }

  private static Response notModified(EntityTag tag) {
    return Response.notModified()
        .header(HttpHeaders.ETAG, tag.value())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .build();
  }

  /** Where something of a person's is. */
  String address(PersonId person, String kind, UUID entry) {
    return origin + "/api/people/" + person + "/" + kind + "/" + entry;
  }

  String address(PersonId person) {
    return origin + "/api/people/" + person;
  }

  /** RFC 9110, 13.1.1: does nothing to something else than what the caller has seen. */
  static void requireMatch(HttpHeaders headers, EntityTag tag) {
    String wanted = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (wanted != null && !tag.isStronglyAmong(wanted)) {
      throw new Problem(
          ProblemType.PRECONDITION_FAILED, "It is not what it was: read it again, then decide.");
    }
  }

  String text(Object view) {
    try {
      return json.writeValueAsString(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bytes(Object view) {
    try {
      return json.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for an id that cannot be one and one that nobody has. */
  static Problem notFound() {
    return new Problem(ProblemType.NOT_FOUND, "There is nothing with this id, or not any more.");
  }
}
