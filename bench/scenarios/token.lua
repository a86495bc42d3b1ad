-- A client-credentials grant.
dofile(os.getenv("BENCH_SCENARIOS") .. "/common.lua")
function init()
  local made = form("bench-partner", "grant_type=client_credentials&scope=record.read")
  request = function() return made end
end
