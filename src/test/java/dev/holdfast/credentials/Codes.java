package dev.holdfast.credentials;

import java.time.Clock;
import org.apache.commons.codec.binary.Base32;

/** What a person's app would show. */
public final class Codes {

  private Codes() {}

  public static String of(TotpSetup setup, Clock clock) {
    long step = clock.instant().getEpochSecond() / TotpCode.STEP_SECONDS;
    return TotpCode.at(new Base32().decode(setup.key()), step);
  }
}
