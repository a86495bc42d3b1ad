package dev.holdfast.tokens;

import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * For whom tokens can be (RFC 8707): for us, or for a resource server that the operator names. A
 * token for another one opens nothing here.
 */
@ApplicationScoped
public class Resources {

  private final String issuer;
  private final List<String> others;

  Resources(PlatformConfig platform, TokensConfig config) {
    this.issuer = platform.publicUrl().toString();
    this.others = config.resources().orElse(List.of());
  }

  /**
   * What a client asks for, if tokens can be for all of it (section 2).
   *
   * @throws OAuthException {@code invalid_target}
   */
  public Set<String> require(Collection<String> asked) {
    for (String resource : asked) {
      if (!isOurs(resource) && !others.contains(resource)) {
        throw fault("No tokens are issued here for one of the resources.");
      }
    }
    return new LinkedHashSet<>(asked);
  }

  /**
   * Of what was asked for at first, what is asked for now (section 2.2).
   *
   * @param asked nothing is all of it
   * @param granted empty if nothing was said at first: then tokens are for us
   * @throws OAuthException {@code invalid_target}
   */
  public Set<String> narrowed(Collection<String> asked, Set<String> granted) {
    boolean within =
        granted.isEmpty() ? asked.stream().allMatch(this::isOurs) : granted.containsAll(asked);
    if (!within) {
      throw fault("A resource was not asked for when the person was.");
    }
    return asked.isEmpty() ? granted : new LinkedHashSet<>(asked);
  }

  /** The audience of a token for these (section 2): we are one audience, whatever is read here. */
  static List<String> audience(Set<String> resources, String issuer) {
    Set<String> audience = new LinkedHashSet<>();
    resources.forEach(one -> audience.add(isOurs(one, issuer) ? issuer : one));
    return audience.isEmpty() ? List.of(issuer) : List.copyOf(audience);
  }

  private boolean isOurs(String resource) {
    return isOurs(resource, issuer);
  }

  /** The whole of this server, or one of its addresses. */
  private static boolean isOurs(String resource, String issuer) {
    boolean here = resource.equals(issuer) || resource.startsWith(issuer + "/");
    return here && resource.indexOf('#') < 0;
  }

  private static OAuthException fault(String why) {
    return new OAuthException(OAuthError.INVALID_TARGET, why);
  }
}
