-- POST /api/authn/password: 200 people in turn, each with her password.
dofile(os.getenv("BENCH_SCENARIOS") .. "/common.lua")
function init()
  local requests, headers = {}, { ["Authorization"] = "Bearer " .. lines("signer")[1], ["Content-Type"] = "application/json" }
  for _, address in ipairs(lines("addresses")) do
    requests[#requests + 1] = wrk.format("POST", "/api/authn/password", headers,
      string.format('{"address":"%s","password":"%s"}', address, os.getenv("BENCH_PASSWORD")))
  end
  request = cycle(requests)
end
