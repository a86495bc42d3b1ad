package dev.holdfast.keys;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Makes key pairs, and turns them into what is stored and back. */
@ApplicationScoped
class KeyMaterial {

  private static final int RSA_BITS = 2048;

  private final Encryption encryption;

  KeyMaterial(Encryption encryption) {
    this.encryption = encryption;
  }

  StoredKey generate(SigningAlg alg, int generation, Instant now, Instant signsFrom) {
    KeyPair pair = pair(alg);
    StoredKey stored = new StoredKey();
    stored.alg = alg;
    stored.generation = generation;
    stored.kid = thumbprint(pair.getPublic());
    stored.publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    stored.privateKey = encryption.encrypt(pair.getPrivate().getEncoded(), context(stored.kid));
    stored.createdAt = now;
    stored.signsFrom = signsFrom;
    return stored;
  }

  /** The keys come from the first provider, the one that signs, so that it need not translate. */
  SigningKey load(StoredKey stored) {
    byte[] publicKey = Base64.getDecoder().decode(stored.publicKey);
    byte[] privateKey = encryption.decrypt(stored.privateKey, context(stored.kid));
    try {
      KeyFactory factory = KeyFactory.getInstance(stored.alg.keyType());
      return new SigningKey(
          stored.alg,
          stored.generation,
          stored.kid,
          factory.generatePublic(new X509EncodedKeySpec(publicKey)),
          factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey)),
          stored.signsFrom);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing key " + stored.kid + " cannot be read", e);
    }
  }

  /** The same without its private half, which a retired one has no more: it signs nothing. */
  SigningKey publicHalf(StoredKey stored) {
    byte[] publicKey = Base64.getDecoder().decode(stored.publicKey);
    try {
      return new SigningKey(
          stored.alg,
          stored.generation,
          stored.kid,
          KeyFactory.getInstance(stored.alg.keyType())
              .generatePublic(new X509EncodedKeySpec(publicKey)),
          null,
          stored.signsFrom);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing key " + stored.kid + " cannot be read", e);
    }
  }

  @Produces
  Encrypted encrypted() {
    return new Encrypted("signing keys", "signing_key", "kid", "private_key", KeyMaterial::context);
  }

  private static KeyPair pair(SigningAlg alg) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(alg.keyType());
      switch (alg) {
        case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
        case RS256, PS256 -> generator.initialize(RSA_BITS);
        case EDDSA -> {
          // Its name says all.
        }
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RFC 7638: nobody can give two keys the same id, or one key two. */
  private static String thumbprint(PublicKey key) {
    try {
      return PublicJsonWebKey.Factory.newPublicJwk(key)
          .calculateBase64urlEncodedThumbprint("SHA-256");
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String context(Object kid) {
    return "signing-key:" + kid;
  }
}
