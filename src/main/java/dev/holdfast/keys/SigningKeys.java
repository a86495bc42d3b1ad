package dev.holdfast.keys;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The keys that sign tokens and verify them. Nobody else sees a private key. */
@ApplicationScoped
public class SigningKeys {

  private static final Logger LOG = Logger.getLogger(SigningKeys.class);
  private static final Duration PAUSE_BETWEEN_RELOADS = Duration.ofSeconds(5);

  private final Clock clock;
  private final KeysConfig config;
  private final KeyMaterial material;
  private volatile KeyRing ring = KeyRing.EMPTY;
  private volatile Instant loadedAt = Instant.EPOCH;

  SigningKeys(Clock clock, KeysConfig config, KeyMaterial material) {
    this.clock = clock;
    this.config = config;
    this.material = material;
  }

  /**
   * Signs a JWT with the key of this moment.
   *
   * @param type the header's {@code typ}, such as {@code at+jwt}
   * @param claims the claims as JSON
   * @return the compact form
   */
  public String sign(SigningAlg alg, String type, String claims) {
    SigningKey key =
        ring.signing(alg, clock.instant())
            .orElseThrow(() -> new IllegalStateException("There is no key for " + alg));
    return Jws.sign(key, type, claims);
  }

  /**
   * The public key for a JWT's header; empty if it is not one of ours, or retired. An unknown id
   * may be a new key of another node: then the keys are read again, but not at every stranger's
   * wish.
   */
  public Optional<PublicKey> verificationKey(String kid, String alg) {
    Instant now = clock.instant();
    if (kid == null) {
      return Optional.empty();
    }
    Optional<SigningKey> key = ring.verifying(kid, config.verifyAfter(), now);
    if (key.isEmpty() && mayReload(now)) {
      reload();
      key = ring.verifying(kid, config.verifyAfter(), now);
    }
    return key.filter(found -> found.alg().wireName().equals(alg)).map(SigningKey::publicKey);
  }

  /** How long a token may live at most: so long its key verifies after it has stopped to sign. */
  public Duration verifyAfter() {
    return config.verifyAfter();
  }

  /** RFC 7517: the public keys that verify now or will soon, as JSON. */
  public String jwks() {
    return Jws.keySet(ring.verifying(config.verifyAfter(), clock.instant()));
  }

  /**
   * The public keys of all that ever signed here, also those that sign and verify no token any
   * more: what is kept for good, as receipts are, is verified by them.
   */
  public String archive() {
    return Jws.keySet(StoredKey.ever().stream().map(material::publicHalf).toList());
  }

  /** Reads the keys from the database, as another node may have changed them. */
  @ActivateRequestContext
  public void reload() {
    loadedAt = clock.instant();
    ring = new KeyRing(StoredKey.usable().stream().map(material::load).toList());
  }

  private synchronized boolean mayReload(Instant now) {
    boolean may = !now.isBefore(loadedAt.plus(PAUSE_BETWEEN_RELOADS)) || now.isBefore(loadedAt);
    loadedAt = may ? now : loadedAt;
    return may;
  }

  /**
   * Stores a new generation.
   *
   * @return false if another node was first; then its key counts
   */
  @Durable
  boolean add(StoredKey key) {
    return key.persistIfFirst();
  }

  /** Removes the private halves for good. */
  @Durable
  void retire(List<String> kids) {
    for (String kid : kids) {
      if (StoredKey.retire(kid)) {
        LOG.infof("Signing key %s is retired", kid);
      }
    }
  }

  KeyRing ring() {
    return ring;
  }
}
