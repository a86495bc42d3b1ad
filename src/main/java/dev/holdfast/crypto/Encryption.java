package dev.holdfast.crypto;

import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Encryption at rest: AES-256-GCM under the keys of {@code HOLDFAST_ENCRYPTION_KEYS}. A stored
 * value is {@code keyId:base64(nonce, ciphertext, tag)}, so that keys can be rotated.
 */
@ApplicationScoped
public class Encryption {

  private static final Logger LOG = Logger.getLogger(Encryption.class);

  private static final String KNOWN_TO_EVERYBODY = "development-only-key-32-bytes-!!";
  private static final String HOW =
      " Set it to an id and 32 random bytes, as in: k1:$(openssl rand -base64 32)";

  private final CryptoConfig config;
  private final RunMode mode;
  private Map<String, GcmKey> keys;

  Encryption(CryptoConfig config, RunMode mode) {
    this.config = config;
    this.mode = mode;
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent event) {
    if (!mode.command()) {
      keys();
    }
  }

  /** Whether there is a key: some commands do without. */
  boolean configured() {
    return !config.encryptionKeys().orElse("").isBlank();
  }

  /**
   * @param context what the value is and whose, such as {@code signing-key:KID}; a value that was
   *     moved to another place does not decrypt there
   */
  public String encrypt(byte[] plain, String context) {
    var first = keys().entrySet().iterator().next();
    byte[] sealed = first.getValue().seal(plain, context);
    return first.getKey() + ":" + Base64.getEncoder().encodeToString(sealed);
  }

  /**
   * @throws Undecryptable if the key is not there any more, or the value was changed
   */
  public byte[] decrypt(String stored, String context) {
    int colon = stored.indexOf(':');
    GcmKey key = keys().get(stored.substring(0, colon));
    if (key == null) {
      throw new Undecryptable(
          "HOLDFAST_ENCRYPTION_KEYS lacks the key '"
              + stored.substring(0, colon)
              + "' that the database was encrypted with.");
    }
    return key.open(Base64.getDecoder().decode(stored.substring(colon + 1)), context);
  }

  /**
   * As {@link #decrypt}, for a value that one can do without: if it cannot be read, it is empty and
   * the log says why.
   *
   * @param without what does not work then, for the log
   */
  public Optional<byte[]> tryDecrypt(String stored, String context, String without) {
    try {
      return Optional.of(decrypt(stored, context));
    } catch (Undecryptable e) {
      LOG.errorf("%s: %s", without, e.getMessage());
      return Optional.empty();
    }
  }

  /** The same of a text. */
  public String encryptText(String text, String context) {
    return encrypt(text.getBytes(StandardCharsets.UTF_8), context);
  }

  /** What {@link #encryptText} has encrypted; otherwise as {@link #decrypt}. */
  public String decryptText(String stored, String context) {
    return new String(decrypt(stored, context), StandardCharsets.UTF_8);
  }

  /** With what a value under the first key begins. */
  public String firstKey() {
    return keys().keySet().iterator().next() + ":";
  }

  /** The same under the first key; empty if it cannot be decrypted. */
  Optional<String> renew(String stored, String context) {
    try {
      return Optional.of(encrypt(decrypt(stored, context), context));
    } catch (Undecryptable e) {
      return Optional.empty();
    }
  }

  private synchronized Map<String, GcmKey> keys() {
    if (keys == null) {
      keys = read(config.encryptionKeys().orElse(""));
    }
    return keys;
  }

  private Map<String, GcmKey> read(String setting) {
    if (setting.isBlank()) {
      throw StartRefused.because("HOLDFAST_ENCRYPTION_KEYS is missing." + HOW);
    }
    Map<String, GcmKey> read = new LinkedHashMap<>();
    for (String entry : setting.split(",")) {
      String[] parts = entry.trim().split(":", 2);
      byte[] key = parts.length == 2 ? base64(parts[1]) : new byte[0];
      if (!parts[0].matches("[A-Za-z0-9_-]{1,32}") || key.length != GcmKey.BYTES || weak(key)) {
        throw StartRefused.because(
            "HOLDFAST_ENCRYPTION_KEYS holds a key that is malformed or known to everybody." + HOW);
      }
      if (read.put(parts[0], new GcmKey(key)) != null) {
        throw StartRefused.because(
            "HOLDFAST_ENCRYPTION_KEYS has the id '"
                + parts[0]
                + "' twice; give each key an id of its own.");
      }
    }
    return read;
  }

  private boolean weak(byte[] key) {
    boolean known = Arrays.equals(key, KNOWN_TO_EVERYBODY.getBytes(StandardCharsets.US_ASCII));
    boolean uniform = new String(key, StandardCharsets.ISO_8859_1).chars().distinct().count() < 8;
    return !mode.development() && (known || uniform);
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text.trim());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
