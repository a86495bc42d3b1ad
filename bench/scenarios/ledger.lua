-- GET /api/people/me/ledger: the newest 50 lines of me.lua's 200 people in turn; each look is itself a line.
dofile(os.getenv("BENCH_SCENARIOS") .. "/common.lua")
function init()
  local requests = {}
  for _, token in ipairs(lines("access")) do
    requests[#requests + 1] = wrk.format("GET", "/api/people/me/ledger", { ["Authorization"] = "Bearer " .. token })
  end
  request = cycle(requests)
end
