package dev.holdfast.receipts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Receipts as a client is answered.
 *
 * @param cursor where to go on; null at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
record ClientReceipts(List<ReceiptView> items, String cursor) {}
