-- Exchanges a code, each once; stops when none is left.
dofile(os.getenv("BENCH_SCENARIOS") .. "/common.lua")
function init(args)
  local codes, i = lines("codes." .. args[1]), 0
  request = function()
    i = i + 1
    if i > #codes then
      wrk.thread:stop()
      i = #codes
    end
    return form("bench-app",
      "grant_type=authorization_code&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback&code=" .. codes[i])
  end
end
