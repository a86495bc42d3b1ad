-- Of one browser only the newest requests wait.
create index pending_authorization_browser on pending_authorization (browser, created_at);
