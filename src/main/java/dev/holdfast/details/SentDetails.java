package dev.holdfast.details;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.Scopes;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameter {@code authorization_details} (RFC 9396, section 2), read strictly: what is not of
 * our one type, to the letter, is refused (section 5).
 *
 * @param issuer where all of it has to be, if it says where
 */
public record SentDetails(String issuer) {

  /** As a parameter; it goes on into a browser's address, and into headers as part of a token. */
  static final int LONGEST = 8 * 1024;

  static final int MOST = 32;

  private static final Set<String> MEMBERS =
      Set.of("type", "locations", "actions", "datatypes", "names", "categories", "identifier");

  /** How an object may say which of a sort it means. */
  private static final List<String> WHICH =
      List.of(RecordDetails.NAMES, RecordDetails.CATEGORIES, "identifier");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * What is asked for, as {@link RecordItem#written}.
   *
   * @throws OAuthException {@code invalid_authorization_details}, with what to change
   */
  public Set<String> read(String sent) {
    require(sent.length() <= LONGEST, "", "must be at most " + LONGEST + " characters long");
    JsonNode details = parse(sent);
    boolean array = details.isArray() && !details.isEmpty();
    require(array, "", "must be a JSON array of at least one object");
    require(details.size() <= MOST, "", "must be at most " + MOST + " objects");
    Set<String> items = new LinkedHashSet<>();
    for (int i = 0; i < details.size(); i++) {
      items.addAll(items(details.get(i), "[" + i + "]"));
    }
    require(items.size() <= MOST, "", "must ask for at most " + MOST + " names and entries");
    return items;
  }

  private Set<String> items(JsonNode detail, String place) {
    require(detail.isObject(), place, "must be an object");
    String type = detail.path("type").textValue();
    require(Members.HOLDFAST_RECORD.equals(type), place + ".type", "must be holdfast_record");
    detail
        .fieldNames()
        .forEachRemaining(
            name ->
                require(
                    MEMBERS.contains(name), place, "may have these members only: " + members()));
    texts(detail, place, "actions", RecordDetails.READ::equals, "must be [\"read\"]");
    texts(detail, place, "locations", this::here, "must be addresses of " + issuer);
    Set<String> sorts =
        texts(
            detail,
            place,
            "datatypes",
            Scopes.OF_RECORD::contains,
            "must be an array of these: " + String.join(", ", Scopes.OF_RECORD));
    require(!sorts.isEmpty(), place + ".datatypes", "is missing");
    List<String> ways = WHICH.stream().filter(detail::has).toList();
    require(ways.size() < 2, place, "may have " + String.join(" or ", ways) + ", not both");
    Stream<RecordItem> items =
        ways.isEmpty()
            ? sorts.stream().map(RecordItem::all)
            : switch (ways.get(0)) {
              case RecordDetails.NAMES -> facts(detail, place, sorts);
              case RecordDetails.CATEGORIES -> categories(detail, place, sorts);
              default -> Stream.of(entry(detail, place, sorts));
            };
    return items.map(RecordItem::written).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<RecordItem> facts(JsonNode detail, String place, Set<String> sorts) {
    String what = "must be an array of names of facts, with datatypes [\"facts\"] alone";
    require(sorts.equals(Set.of(Scopes.FACTS)), place + ".names", what);
    Predicate<String> fits = name -> new RecordItem(Scopes.FACTS, name).wellFormed();
    return texts(detail, place, RecordDetails.NAMES, fits, what).stream()
        .map(name -> new RecordItem(Scopes.FACTS, name));
  }

  private static Stream<RecordItem> categories(JsonNode detail, String place, Set<String> sorts) {
    String what = "must be an array of categories, with datatypes [\"activities\"] alone";
    require(sorts.equals(Set.of(Scopes.ACTIVITIES)), place + ".categories", what);
    Predicate<String> fits = category -> RecordItem.category(category).wellFormed();
    return texts(detail, place, RecordDetails.CATEGORIES, fits, what).stream()
        .map(RecordItem::category);
  }

  private static RecordItem entry(JsonNode detail, String place, Set<String> sorts) {
    String id = detail.get("identifier").textValue();
    require(
        id != null && new RecordItem(Scopes.TRAINING, id).wellFormed(),
        place + ".identifier",
        "must be the id of an entry, as it was answered here");
    require(
        sorts.size() == 1 && !sorts.contains(Scopes.FACTS),
        place + ".identifier",
        "needs datatypes [\"activities\"] or [\"training\"] alone; facts have names");
    return new RecordItem(sorts.iterator().next(), id);
  }

  /** An array of strings that each fit; nothing if it is left out. */
  private static Set<String> texts(
      JsonNode detail, String place, String name, Predicate<String> fits, String otherwise) {
    Set<String> texts = new LinkedHashSet<>();
    if (detail.has(name)) {
      JsonNode array = detail.get(name);
      require(array.isArray() && !array.isEmpty(), place + "." + name, otherwise);
      for (JsonNode one : array) {
        require(one.isTextual() && fits.test(one.textValue()), place + "." + name, otherwise);
        texts.add(one.textValue());
      }
    }
    return texts;
  }

  private boolean here(String location) {
    return location.equals(issuer) || location.startsWith(issuer + "/");
  }

  private static JsonNode parse(String sent) {
    try {
      return JSON.readTree(sent);
    } catch (JsonProcessingException e) {
      throw refused("authorization_details is not JSON, or has a member twice.");
    }
  }

  private static String members() {
    return String.join(", ", MEMBERS.stream().sorted().toList());
  }

  private static void require(boolean fine, String place, String otherwise) {
    if (!fine) {
      throw refused("authorization_details" + place + " " + otherwise + ".");
    }
  }

  static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_AUTHORIZATION_DETAILS, why);
  }
}
