-- Rotates refresh tokens: each answer's token is the next request's.
dofile(os.getenv("BENCH_SCENARIOS") .. "/common.lua")
function init(args)
  local free = lines("refresh." .. args[1])
  local first, last = 1, #free
  request = function()
    local token = free[first]
    free[first] = nil
    first = first + 1
    return form("bench-app", "grant_type=refresh_token&refresh_token=" .. (token or "none-left"))
  end
  response = function(status, headers, body)
    local token = body:match('"refresh_token" *: *"([^"]+)"')
    if token then
      last = last + 1
      free[last] = token
    end
  end
end
