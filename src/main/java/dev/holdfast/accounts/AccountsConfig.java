package dev.holdfast.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast")
interface AccountsConfig {

  /** {@code HOLDFAST_SIGN_UP}: {@code open}, {@code invite-only} or {@code closed}. */
  @WithDefault("invite-only")
  SignUp signUp();

  /** {@code HOLDFAST_ACCOUNTS_…}. */
  Accounts accounts();

  /** How long links are good, and how long one waits. */
  interface Accounts {

    /** {@code HOLDFAST_ACCOUNTS_SIGN_UP_LINK}: of a sign-up by e-mail. */
    @WithDefault("PT1H")
    Duration signUpLink();

    /** {@code HOLDFAST_ACCOUNTS_RESET_LINK}: of a new password; 30 minutes at most. */
    @WithDefault("PT30M")
    Duration resetLink();

    /**
     * {@code HOLDFAST_ACCOUNTS_RECOVERY_WAIT}: how long a lost second factor still counts after its
     * removal was asked for; a day at least.
     */
    @WithDefault("PT72H")
    Duration recoveryWait();
  }
}
