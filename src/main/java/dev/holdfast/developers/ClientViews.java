package dev.holdfast.developers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Review;
import dev.holdfast.clients.ShownChange;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;

/** Clients as they are answered: what they were registered with has RFC 7591's names. */
final class ClientViews {

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private ClientViews() {}

  static ObjectNode of(KnownClient known) {
    ObjectNode view = Description.of(known.client());
    view.remove("unreviewed");
    view.put("organizationId", known.organization() == null ? null : known.organization() + "");
    view.put("enabled", known.client().enabled());
    view.put("stoppedByOperator", known.stopped());
    view.put("createdAt", time(known.createdAt()));
    view.put("updatedAt", time(known.updatedAt()));
    view.set("review", review(known));
    return view;
  }

  static ObjectNode list(List<KnownClient> clients) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    ArrayNode items = list.putArray("items");
    clients.forEach(known -> items.add(of(known)));
    return list;
  }

  static ObjectNode versions(List<ShownChange> changes) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    ArrayNode items = list.putArray("items");
    for (ShownChange change : changes) {
      ObjectNode item = items.addObject();
      item.put("changedAt", time(change.at()));
      item.put("changedBy", change.by() == null ? null : change.by().toString());
      item.set("before", change.before());
      item.set("after", change.after());
    }
    return list;
  }

  private static ObjectNode review(KnownClient known) {
    Review review = known.review();
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("state", ReviewState.of(known).words());
    view.put("reviewedAt", time(review.at()));
    view.put("awaitingSince", time(review.awaitsSince()));
    view.put("note", review.note());
    view.set("proposal", review.proposal());
    return view;
  }

  static String time(Instant at) {
    return at == null ? null : TIME.format(at);
  }
}
