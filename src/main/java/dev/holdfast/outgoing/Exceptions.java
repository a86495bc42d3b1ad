package dev.holdfast.outgoing;

import dev.holdfast.platform.StartRefused;
import dev.holdfast.web.AddressRange;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the operator lets us call although it is not public: host names, addresses, ranges. */
record Exceptions(Set<String> hosts, List<AddressRange> ranges) {

  private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

  static Exceptions read(List<String> texts) {
    Set<String> hosts = new HashSet<>();
    List<AddressRange> ranges = new ArrayList<>();
    for (String text : texts) {
      String one = text.strip().toLowerCase(Locale.ROOT);
      var range = AddressRange.parse(one);
      if (range.isPresent()) {
        ranges.add(range.get());
      } else if (HOST.matcher(one).matches() && !NUMBERS.matcher(one).matches()) {
        hosts.add(one);
      } else {
        throw StartRefused.because(
            "HOLDFAST_OUTGOING_EXCEPTIONS holds something that is neither a host nor an address; set"
                + " it as in: partner.internal,10.1.0.0/16");
      }
    }
    return new Exceptions(Set.copyOf(hosts), List.copyOf(ranges));
  }

  boolean allow(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  boolean allow(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address.getAddress()));
  }
}
