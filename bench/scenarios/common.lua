-- Reads the prepared data and prints one line of JSON at the end of a run.
local files = os.getenv("BENCH_FILES") .. "/"

function lines(name)
  local all = {}
  for line in io.lines(files .. name) do all[#all + 1] = line end
  return all
end

function basic(client)
  local map = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  local text, out = client .. ":" .. client .. "-secret-0123456789abcdefghijkl", {}
  for i = 1, #text, 3 do
    local a, b, c = text:byte(i, i + 2)
    local n = a * 65536 + (b or 0) * 256 + (c or 0)
    for shift = 0, 3 do
      local at = math.floor(n / 64 ^ (3 - shift)) % 64 + 1
      out[#out + 1] = (shift == 2 and not b or shift == 3 and not c) and "=" or map:sub(at, at)
    end
  end
  return "Basic " .. table.concat(out)
end

function form(client, body)
  return wrk.format("POST", "/api/oauth/token",
    { ["Authorization"] = basic(client), ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end

function cycle(requests)
  local i = 0
  return function()
    i = i % #requests + 1
    return requests[i]
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"perSecond":%.0f,"p50ms":%.3f,"p99ms":%.3f,"requests":%d,"failed":%d}\n',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.requests, errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
