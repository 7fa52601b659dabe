-- What wrk sends, and what it counts. BODIES: a file, a body a line, taken in turns; in each, {n} is a number that no other request of the run has.
-- STATUS: of a good answer. ENCODING: for Accept-Encoding.
local bodies = {}
for line in io.lines(os.getenv("BODIES")) do bodies[#bodies + 1] = line end
local status = tonumber(os.getenv("STATUS"))
local run = os.getenv("RUN")
local headers = {
  ["Content-Type"] = "application/x-www-form-urlencoded",
  ["Accept"] = "text/html",
  ["Sec-Fetch-Site"] = "same-origin",
}
local n = 0
other, good = 0, 0

function request()
  n = n + 1
  -- Senders come from many addresses, a hundred feedbacks from each.
  headers["X-Sender"] = string.format("10.%d.%d.%d", run, math.floor(n / 25600) % 256, math.floor(n / 100) % 256)
  local body = bodies[n % #bodies + 1]:gsub("{n}", string.format("%04d%08d", run, n))
  return wrk.format("POST", nil, headers, body)
end

function response(got)
  if got == status then good = good + 1 else other = other + 1 end
end

local threads = {}
function setup(thread) threads[#threads + 1] = thread end

function done(summary, latency)
  local bad, fine = 0, 0
  for _, thread in ipairs(threads) do
    bad = bad + thread:get("other")
    fine = fine + thread:get("good")
  end
  local errors = summary.errors
  io.write(string.format("figures %f %f %f %d %d\n", fine / summary.duration * 1e6, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, fine, bad + errors.connect + errors.read + errors.write + errors.timeout))
end
