-- Writes one fact, durably; 200 people in turn, so each supersedes another.
dofile(os.getenv("BENCH_SCENARIOS") .. "/common.lua")
function init()
  local headers = { ["Authorization"] = "Bearer " .. lines("writer")[1], ["Content-Type"] = "application/json" }
  local requests = {}
  for i, person in ipairs(lines("people")) do
    requests[i] = wrk.format("POST", "/api/people/" .. person .. "/facts", headers,
      '{"name":"nickname","value":"Nick ' .. i .. '"}')
  end
  request = cycle(requests)
end
