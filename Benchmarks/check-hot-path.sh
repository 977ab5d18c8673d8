#!/bin/sh
# Looks at the machine code of the M/M/1 benchmark. The loop over events, and all that it
# calls in the program, must not count references, look up witnesses or metadata, or
# allocate: such a call means that a specialisation has been lost.
set -eu
cd "$(dirname "$0")"

program=.build/release/QueueBenchmarks
listing=$(mktemp)
trap 'rm -f "$listing"' EXIT
objdump --disassemble --no-show-raw-insn "$program" >"$listing"

python3 - "$listing" <<'PYTHON'
import re
import sys

calls, name = {}, None
for line in open(sys.argv[1], encoding="utf-8", errors="replace"):
    header = re.match(r"[0-9a-f]+ <(.+)>:$", line)
    if header:
        name = header[1]
        calls[name] = []
        continue
    call = re.search(r"\s(?:call|jmp|callq|jmpq)\s+(?:[0-9a-f]+ <([^>+]+)>|(\*\S+))", line)
    if call and name and call[1] != name:
        calls[name].append(call[1] or "indirect " + call[2])

is_loop = re.compile(r"10SimulationV.*3run5until9observing.*MultiServer")
loops = [name for name in calls if is_loop.search(name)]
if len(loops) != 1:
    sys.exit(f"expected one specialised loop over the events of M/M/1, found {len(loops)}")

# Growing is no part of a steady state; the first events of a run are.
grows = re.compile(r"reserveCapacity|4grow")
forbidden = re.compile(
    r"swift_(?:bridgeObject)?(?:retain|release)|swift_(?:weak|unowned|isUnique|alloc|dealloc"
    r"|slowAlloc|getWitness|getAssociated|getGeneric|checkMetadata|beginAccess|dynamicCast)"
    r"|W[lLaI]@|^indirect")
seen, todo, broken = set(), list(loops), []
while todo:
    function = todo.pop()
    if function in seen or grows.search(function):
        continue
    seen.add(function)
    for target in calls.get(function, []):
        if forbidden.search(target):
            broken.append((function, target))
        elif target in calls and not target.endswith("@plt"):
            todo.append(target)
for function, target in broken:
    print(f"{function} calls {target}")
print(f"{len(seen)} functions in the loop over events, {len(broken)} forbidden calls")
sys.exit(1 if broken else 0)
PYTHON
