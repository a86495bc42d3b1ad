-- GET /api/people/me/facts: 20 facts, ES256 token, live grant; 200 people in turn.
dofile(os.getenv("BENCH_SCENARIOS") .. "/common.lua")
function init()
  local requests = {}
  for _, token in ipairs(lines("access")) do
    requests[#requests + 1] = wrk.format("GET", "/api/people/me/facts", { ["Authorization"] = "Bearer " .. token })
  end
  request = cycle(requests)
end
