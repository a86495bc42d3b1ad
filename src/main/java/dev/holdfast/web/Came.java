package dev.holdfast.web;

/**
 * How somebody came in, for what is written down of it.
 *
 * @param door the method and the template of the address, as {@code GET /api/people/{id}/facts}
 * @param network as in {@link ClientNetwork}
 * @param requestId as in {@link RequestId}
 */
public record Came(String door, String network, String requestId) {

  /** By the same request, through what counts as one door. */
  public Came through(String one) {
    return new Came(one, network, requestId);
  }
}
