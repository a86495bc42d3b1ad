package dev.holdfast.credentials;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How passwords are hashed. A value that rises is applied to each password at its next use. */
@ConfigMapping(prefix = "holdfast.password")
interface PasswordConfig {

  /** {@code HOLDFAST_PASSWORD_MEMORY_KIB}: argon2id's memory for one hash. */
  @WithDefault("19456")
  int memoryKib();

  /** {@code HOLDFAST_PASSWORD_ITERATIONS}: its passes over that memory. */
  @WithDefault("2")
  int iterations();

  /** {@code HOLDFAST_PASSWORD_PARALLELISM}: its lanes. */
  @WithDefault("1")
  int parallelism();

  /** {@code HOLDFAST_PASSWORD_THREADS}: how many hashes at a time; 0 is one for each processor. */
  @WithDefault("0")
  int threads();

  /** {@code HOLDFAST_PASSWORD_QUEUE}: how many may wait for their turn; more are told to retry. */
  @WithDefault("64")
  int queue();
}
