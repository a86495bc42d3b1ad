package dev.holdfast.receipts;

import dev.holdfast.signin.Nav;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The receipts of what a person allowed an app, to keep.
 *
 * @param first the address of the first page if this is another one; or empty
 * @param next the address of the next page; or empty
 */
@CheckedTemplate(basePath = "receipts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReceiptsPage(Nav nav, UUID grant, String app, List<Row> receipts, String first, String next)
    implements TemplateInstance {

  /**
   * @param words what it allows; empty if nothing
   */
  record Row(UUID id, State state, Instant at, String words) {

    static Row of(Receipt receipt) {
      return new Row(receipt.id(), receipt.state(), receipt.at(), ReceiptWords.of(receipt));
    }
  }
}
