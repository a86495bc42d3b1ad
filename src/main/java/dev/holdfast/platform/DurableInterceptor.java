package dev.holdfast.platform;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@Durable
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class DurableInterceptor {

  private final Commits commits;

  DurableInterceptor(Commits commits) {
    this.commits = commits;
  }

  @AroundInvoke
  Object inOneCommit(InvocationContext invocation) throws Exception {
    return commits.commit(invocation::proceed);
  }
}
