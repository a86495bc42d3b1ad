package dev.holdfast.receipts;

import dev.holdfast.jose.JwtFault;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwt.JwtClaims;

/** A receipt as it is answered. */
@Schema(
    name = "ConsentReceipt",
    requiredProperties = {"id", "grant", "client", "subject", "state", "at", "receipt"})
@RegisterForReflection
public record ReceiptView(
    @Schema(description = "The jti of the receipt.", format = "uuid") String id,
    @Schema(description = "What it is a receipt of; all of one grant follow each other.")
        String grant,
    @Schema(description = "Whom she allowed it.") String client,
    @Schema(description = "What the client knows her by.") String subject,
    @Schema(enumeration = {"given", "changed", "withdrawn", "unused"}) String state,
    @Schema(format = "date-time") String at,
    @Schema(description = "The signed receipt, a JWT of type consent-receipt+jwt.")
        String receipt) {

  static final String EXAMPLE =
      "{\"id\":\"019a4bd3-8f40-7002-a1b8-0c9d7e6f5a43\","
          + "\"grant\":\"019a4bd3-8f40-7002-a1b8-0c9d7e6f5a42\",\"client\":\"acme\","
          + "\"subject\":\"lusab-babad-gutih-tugad\",\"state\":\"given\","
          + "\"at\":\"2026-03-12T08:00:00.000Z\",\"receipt\":\"eyJ0eXAiOiJjb25zZW50…\"}";

  /** The file of an export that has all of a person. */
  public static final String IN_EXPORT = "receipts.json";

  /**
   * @throws JwtFault if the receipt beside it says something else
   */
  void requireSaidBy(JwtClaims receipt) {
    boolean same =
        id.equals(receipt.getClaimValue("jti"))
            && grant.equals(receipt.getClaimValue("record_id"))
            && subject.equals(receipt.getClaimValue("sub"))
            && client.equals(receipt.getClaimValue("aud"));
    if (!same) {
      throw new JwtFault("is said to be of something else than it is");
    }
  }

  public static ReceiptView of(Receipt receipt) {
    return new ReceiptView(
        receipt.id().toString(),
        receipt.grant().toString(),
        receipt.clientId(),
        receipt.subject(),
        receipt.state().written(),
        Times.write(receipt.at()),
        receipt.jwt());
  }

  /** A page of them. */
  @Schema(name = "ConsentReceiptList", requiredProperties = "items")
  @RegisterForReflection
  record Items(List<ReceiptView> items) {

    static final String EXAMPLE = "{\"items\":[" + ReceiptView.EXAMPLE + "]}";
  }
}
