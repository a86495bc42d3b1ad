-- GET /api/people/me/facts: the 20 facts of me.lua, by API keys of the same 200 people in turn.
dofile(os.getenv("BENCH_SCENARIOS") .. "/common.lua")
function init()
  local requests = {}
  for _, key in ipairs(lines("keys")) do
    requests[#requests + 1] = wrk.format("GET", "/api/people/me/facts", { ["X-API-Key"] = key })
  end
  request = cycle(requests)
end
