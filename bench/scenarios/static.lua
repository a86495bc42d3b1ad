-- A JSON document of the same app that asks nothing: what HTTP itself costs.
dofile(os.getenv("BENCH_SCENARIOS") .. "/common.lua")
wrk.path = "/.well-known/oauth-authorization-server"
