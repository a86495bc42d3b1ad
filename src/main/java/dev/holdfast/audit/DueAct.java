package dev.holdfast.audit;

import java.util.UUID;

/** An act that this process hands on now. */
record DueAct(UUID delivery, NotedAct act) {}
