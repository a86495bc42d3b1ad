package dev.holdfast.loginemails;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user's addresses, the oldest first: at most ten, so all of them. */
@Schema(name = "LoginEmailList", requiredProperties = "items")
@RegisterForReflection
record LoginEmailList(List<LoginEmailView> items) {}
