package dev.holdfast.restrictions;

import dev.holdfast.web.AddressRange;

/** The caller's address is in this range. */
record Addresses(AddressRange range) implements Condition {

  static Addresses of(String cidr) {
    return AddressRange.parse(cidr)
        .map(Addresses::new)
        .orElseThrow(
            () ->
                new NotValid(
                    "cidr",
                    "It must be an IPv4 or IPv6 address, or a range such as 203.0.113.0/24 or"
                        + " 2001:db8::/32."));
  }

  @Override
  public boolean matches(Request request) {
    return request.address() != null && range.contains(request.address());
  }

  @Override
  public boolean mayMatch(Request request) {
    return request.address() == null || matches(request);
  }
}
