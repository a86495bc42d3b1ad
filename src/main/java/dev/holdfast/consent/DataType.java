package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.record.Summary;
import java.util.List;

/**
 * A sort of data as the consent page shows it.
 *
 * @param summary what there is of it
 * @param term since and until when it is allowed already; null if it is not
 */
record DataType(Words words, Summary summary, Term term) {

  /** What each sort is called. */
  enum Words {
    FACTS(Scopes.FACTS, "fact", "facts", "Who you are and how to reach you.", "names"),
    ACTIVITIES(Scopes.ACTIVITIES, "activity", "activities", "What you did and when.", "kinds"),
    TRAINING(Scopes.TRAINING, "entry", "entries", "What you learned, where and when.", "names");

    private final String scope;
    private final String one;
    private final String many;
    private final String about;
    private final String listed;

    Words(String scope, String one, String many, String about, String listed) {
      this.scope = scope;
      this.one = one;
      this.many = many;
      this.about = about;
      this.listed = listed;
    }
  }

  /** A term and a value. */
  public record Pair(String term, String value) {}

  /** Whether it is allowed already. */
  public boolean standing() {
    return term != null;
  }

  public String scope() {
    return words.scope;
  }

  public String label() {
    return "Your " + words.scope;
  }

  public String about() {
    return words.about;
  }

  /** What {@link #kinds} are. */
  public String listed() {
    return words.listed;
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
        .filter(example -> words == Words.FACTS && example.contains(": "))
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
