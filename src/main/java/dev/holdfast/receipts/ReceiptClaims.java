package dev.holdfast.receipts;

import dev.holdfast.clients.RegisteredClient;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a receipt says beside who, for whom and when, in the sections of ISO/IEC TS 27560:2023:
 * header, processing, parties, event. Kantara's consent receipt 1.1 has its fields among these and
 * the claims of a JWT ({@code docs/adr/0028}).
 *
 * @param receipt without its JWT
 * @param allowed what the client may do from then on, each with its time; nothing if it ended
 * @param previous the id of the receipt of the same grant before; null if it is the first
 */
record ReceiptClaims(
    String issuer,
    Receipt receipt,
    RegisteredClient client,
    Map<String, Allowance> allowed,
    String previous) {

  static final String SCHEMA = "ISO/IEC TS 27560:2023";

  Map<String, Object> claims() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("schema_version", SCHEMA);
    claims.put("record_id", receipt.grant().toString());
    claims.put("pii_principal_id", receipt.subject());
    put(claims, "previous_receipt", previous);
    claims.put("pii_processing", List.of(processing()));
    claims.put("party_identification", parties());
    claims.put("event", List.of(event()));
    return claims;
  }

  private Map<String, Object> processing() {
    Map<String, Object> purpose = new LinkedHashMap<>();
    put(purpose, "purpose", client.purpose());
    purpose.put("purpose_source", "the words of the client");
    purpose.put("lawful_basis", "consent");
    purpose.put("pii_information", information());
    purpose.put("withdrawal_method", issuer + "/me/apps/" + receipt.grant());
    Map<String, Object> processing = new LinkedHashMap<>();
    put(processing, "privacy_notice", client.policyUri());
    processing.put("purposes", List.of(purpose));
    return processing;
  }

  /** What is allowed in the same time is together. */
  private List<Map<String, Object>> information() {
    Map<Allowance, List<String>> byTime = new LinkedHashMap<>();
    allowed.forEach(
        (scope, time) -> byTime.computeIfAbsent(time, same -> new ArrayList<>()).add(scope));
    List<Map<String, Object>> information = new ArrayList<>();
    byTime.forEach(
        (time, scopes) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("pii_type", scopes);
          one.put("since", time.since().toString());
          put(one, "until", written(time.until()));
          put(one, "once", time.once() ? true : null);
          put(one, "answered_until", written(time.answeredUntil()));
          information.add(one);
        });
    return information;
  }

  private List<Map<String, Object>> parties() {
    Map<String, Object> reader = new LinkedHashMap<>();
    reader.put("party_id", client.clientId());
    reader.put("party_role", "PII controller");
    reader.put("party_name", client.clientName());
    put(reader, "party_url", client.clientUri());
    Map<String, Object> holder = new LinkedHashMap<>();
    holder.put("party_id", issuer);
    holder.put("party_role", "PII provider");
    holder.put("party_name", URI.create(issuer).getHost());
    return List.of(reader, holder);
  }

  private Map<String, Object> event() {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event_time", receipt.at().toString());
    event.put("event_type", "explicit");
    event.put("event_state", "consent " + receipt.state().written());
    event.put("entity_id", receipt.subject());
    event.put("collection_method", "web form at " + issuer);
    return event;
  }

  private static String written(Instant time) {
    return time == null ? null : time.toString();
  }

  private static void put(Map<String, Object> to, String name, Object value) {
    if (value != null) {
      to.put(name, value);
    }
  }
}
