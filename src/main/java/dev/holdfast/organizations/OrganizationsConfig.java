package dev.holdfast.organizations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "holdfast.organizations")
interface OrganizationsConfig {

  /** {@code HOLDFAST_ORGANIZATIONS_CREATE}: who may create one. */
  @WithDefault("operators")
  Creators create();

  /** Who may create an organization. */
  enum Creators {
    /** Operators who are admins. */
    OPERATORS,
    /** Anyone with a verified e-mail address. */
    VERIFIED
  }
}
