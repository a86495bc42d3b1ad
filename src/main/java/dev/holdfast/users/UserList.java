package dev.holdfast.users;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of users as it is answered; links to others are in the {@code Link} header. */
@Schema(name = "UserList", requiredProperties = "items")
@RegisterForReflection
record UserList(List<UserView> items) {}
