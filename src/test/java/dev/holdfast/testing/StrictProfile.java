package dev.holdfast.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * An instance that allows least, and little of it, behind a proxy that hands on certificates:
 * nobody may sign up, and proofs need a nonce of ours.
 */
public class StrictProfile implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "holdfast.sign-up",
        "closed",
        "holdfast.dpop.nonce",
        "required",
        "holdfast.mtls.header",
        Certificates.HEADER,
        "holdfast.mtls.trust",
        Certificates.trusted().toString(),
        "holdfast.mtls.url",
        Certificates.ORIGIN,
        "holdfast.limits.client-pushed",
        "20",
        "holdfast.limits.client-signed",
        "20");
  }
}
