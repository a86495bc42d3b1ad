package dev.holdfast.myledger;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * Every read of a person's record and every write, for herself.
 *
 * @param readers whose lines she can choose
 * @param permissions under which of what she allowed, too
 * @param fault what is wrong with what is looked for; or empty
 */
@CheckedTemplate(basePath = "myledger", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LedgerPage(
    Nav nav,
    LedgerQuestion asked,
    List<Choice> readers,
    List<Choice> permissions,
    String fault,
    List<Day> days,
    Paging paging,
    Proof proof)
    implements TemplateInstance {

  /** Something to choose. */
  public record Choice(String id, String name) {}

  /** The lines of one day, the newest first. */
  public record Day(Instant day, List<Group> groups) {}

  /** One line; or several of herself, one after another. */
  public record Group(List<LineRow> rows) {

    public boolean own() {
      return rows.get(0).own();
    }
  }

  /**
   * Where it goes on.
   *
   * @param next the address of the next page; or empty
   * @param first the address of the first page if this is another one; or empty
   * @param back how far back was looked, if that is not all; or null
   */
  public record Paging(String next, String first, Instant back) {}

  /**
   * What can be kept, and checked.
   *
   * @param lines how many there are in all
   * @param query what is looked for, as in the address of the table
   * @param check what the check of the whole ledger has found; null if it was not asked for
   */
  public record Proof(long lines, String query, Check check) {}

  /** What a check has found, in words. */
  public record Check(boolean good, String words) {}
}
