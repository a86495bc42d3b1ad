package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import dev.holdfast.record.FactName;
import dev.holdfast.record.Summary;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sort of data as the consent page shows it.
 *
 * @param scope what asks for it: a scope, or an item of a record
 * @param name such as {@code your training}
 * @param summary what there is of it
 * @param term since and until when it is allowed already; null if it is not
 * @param choices the single items that she can tick instead of all of it; none if it is one
 */
public record DataType(
    String scope, String name, Words words, Summary summary, Term term, ItemChoices choices) {

  /** What each sort is called. */
  public enum Words {
    PROFILE(
        "your profile", "detail", "details", "How you are called and what you say of yourself."),
    EMAIL("your e-mail address", "detail", "details", "To know and to write to you."),
    ADDRESS("your postal address", "detail", "details", "Where you live, or get your post."),
    PHONE("your phone number", "detail", "details", "To call you, or to send you messages."),
    CLAIM("your ", "detail", "details", "This alone."),
    FACT("your ", "fact", "facts", "This alone: the value that it has when it is read."),
    FACTS("your facts", "fact", "facts", "Who you are and how to reach you."),
    ACTIVITIES("your activities", "activity", "activities", "What you did and when."),
    TRAINING("your training", "entry", "entries", "What you learned, where and when."),
    CATEGORY("your ", "activity", "activities", "All of this kind, also what comes later."),
    ENTRY("your ", "entry", "entries", "This one alone."),
    LEDGER(
        "your ledger",
        "list",
        "lists",
        "Who read your record, when and what; none of what they read, and not what you hide."),
    ACCOUNT("your account", "", "", "It can change your profile, and make keys for programs."),
    ORGANIZATIONS(
        "your organizations",
        "",
        "",
        "It can change the organizations that you are in, and their apps, as far as you can."),
    SUPPORT("support", "", "", "It can see other people’s accounts, as you can."),
    ADMIN("administration", "", "", "It can run this place, as you can.");

    private static final Set<Words> SINGLE = EnumSet.of(CLAIM, FACT, CATEGORY, ENTRY);

    private static final Set<Words> MANAGING = EnumSet.range(ACCOUNT, ADMIN);

    private static final Map<String, Words> BY_SCOPE =
        Map.ofEntries(
            Map.entry(Scopes.PROFILE, PROFILE),
            Map.entry(Scopes.EMAIL, EMAIL),
            Map.entry(Scopes.ADDRESS, ADDRESS),
            Map.entry(Scopes.PHONE, PHONE),
            Map.entry(Scopes.FACTS, FACTS),
            Map.entry(Scopes.ACTIVITIES, ACTIVITIES),
            Map.entry(Scopes.TRAINING, TRAINING),
            Map.entry(Scopes.LEDGER, LEDGER),
            Map.entry(Scopes.ACCOUNT, ACCOUNT),
            Map.entry(Scopes.ORGANIZATIONS, ORGANIZATIONS),
            Map.entry(Scopes.SUPPORT, SUPPORT),
            Map.entry(Scopes.ADMIN, ADMIN));

    private final String name;
    private final String one;
    private final String many;
    private final String about;

    Words(String name, String one, String many, String about) {
      this.name = name;
      this.one = one;
      this.many = many;
      this.about = about;
    }

    static Words of(String scope) {
      Optional<RecordItem> item = RecordItem.of(scope);
      if (item.isEmpty() || item.get().whole()) {
        return BY_SCOPE.getOrDefault(RecordItem.inGrant(scope), CLAIM);
      }
      return item.get().fact() ? FACT : item.get().entry() ? ENTRY : CATEGORY;
    }
  }

  /** A term and a value. */
  public record Pair(String term, String value) {}

  /** Whether it is allowed already. */
  public boolean standing() {
    return term != null;
  }

  /** What of it is allowed already, such as {@code some of your facts}. */
  Stream<String> allowedInWords() {
    return standing()
        ? Stream.of(name)
        : choices.standing() ? Stream.of("some of " + name) : Stream.of();
  }

  /** What a scope, or all of a sort, is called. */
  static String name(String scope) {
    String name = Words.of(scope).name;
    return Scopes.claim(scope)
        .map(claim -> name + FactName.label(claim).toLowerCase(Locale.ROOT))
        .orElse(name);
  }

  /** The scope, or that of the sort that is meant as a whole. */
  public String sort() {
    return RecordItem.inGrant(scope);
  }

  public String label() {
    return Character.toUpperCase(name().charAt(0)) + name().substring(1);
  }

  /** Whether its single items are shown at once: some are what she allows. */
  public boolean opensItems() {
    return !standing() && choices.standing();
  }

  /** Whether it is one claim, fact or entry alone. */
  public boolean single() {
    return Words.SINGLE.contains(words);
  }

  /** Whether it is not to be read, but what is done in the person's name. */
  public boolean manages() {
    return Words.MANAGING.contains(words);
  }

  public String about() {
    return words.about;
  }

  /** What {@link #kinds} are, or {@link #choices}. */
  public String listed() {
    return words == Words.ACTIVITIES ? "kinds" : words == Words.TRAINING ? "entries" : "names";
  }

  /** Such as {@code 12 facts}. */
  public String amount() {
    return summary.count() + " " + (summary.count() == 1 ? words.one : words.many);
  }

  public boolean empty() {
    return summary.count() == 0;
  }

  /** The examples that say what they are, such as {@code Given name: Ada}; else none. */
  public List<Pair> pairs() {
    return summary.examples().stream()
        .filter(
            example ->
                words != Words.ACTIVITIES && words != Words.TRAINING && example.contains(": "))
        .map(example -> example.split(": ", 2))
        .map(parts -> new Pair(parts[0], parts[1]))
        .toList();
  }

  public String kinds() {
    String names = String.join(", ", summary.kinds());
    return summary.moreKinds() == 0 ? names : names + ", and " + summary.moreKinds() + " more";
  }

  public long kindCount() {
    return summary.kinds().size() + summary.moreKinds();
  }
}
