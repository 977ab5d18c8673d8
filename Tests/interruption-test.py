#!/usr/bin/env python3
"""Lets every single call by which a run changes files go wrong, one after the other.

For each call of each workflow (a run into an empty place, over an older result, onto a
finished result that is extended, of a part, and each of these over areas) the program is killed before it, killed in the
middle of it if it is a write, told that the disk is full from there on, and told once that the
device failed. Afterwards:

  - an older result is there, to the last byte, or the new one in its place;
  - after a kill every replication, or area, whose record had been handed to the system is kept, and the
    next run does not make it again; after an error the exit status is not 0 and the message
    names the file;
  - the run that goes on ends with the bytes of the undisturbed one, and leaves nothing beside it.

make test-interruption runs all; --quick, a part of `make test`, some of each.
Linux only: the calls are caught by LD_PRELOAD. Needs python3 and a C compiler.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SHIPPED = HERE.parent / "scenarios"
PROGRAM = os.environ.get("CARECAP_BINARY", str(HERE.parent / ".build/release/carecap"))
HEADING = len(b"carecap records 2\n")
KINDS = ["kill", "torn", "full", "error"]


class Workflow:
    """A command line, and what stands in its directory before it."""

    def __init__(self, name, arguments, before=None, environment=None, areas=False):
        self.name, self.arguments, self.before = name, arguments, before
        self.environment = environment or {}
        self.areas = areas

    @property
    def is_part(self):
        return "--shard" in self.arguments

    @property
    def going_on(self):
        # A part goes on by itself.
        return self.arguments if self.is_part or "--resume" in self.arguments else (
            self.arguments + ["--resume"])


WORKFLOWS = [
    Workflow("new", ["--replications", "4"]),
    Workflow("replacing", ["--replications", "4"], before=["--replications", "3", "--seed", "7"]),
    Workflow("extending", ["--replications", "4", "--resume"], before=["--replications", "2"]),
    Workflow("part", ["--replications", "8", "--shard", "2/2"]),
    Workflow("without exchange", ["--replications", "4"],
             before=["--replications", "3", "--seed", "7"],
             environment={"FAULT_NO_EXCHANGE": "1"}),
    Workflow("areas", ["--replications", "2"], areas=True),
    Workflow("areas replacing", ["--replications", "2"], before=["--replications", "1"], areas=True),
    Workflow("areas part", ["--replications", "2", "--shard", "1/2"], areas=True),
]


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.library = folder / "faults.so"
        compiler = os.environ.get("CC") or next(filter(shutil.which, ["cc", "clang", "gcc"]))
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-o", str(self.library),
             str(HERE / "interruption/faults.c"), "-ldl"], check=True)
        self.scenario = folder / "town.yaml"
        subprocess.run([PROGRAM, "init", str(self.scenario)], check=True, stdout=subprocess.DEVNULL)
        # Eight areas, of few people each, so that much happens to files and little else.
        header, *rows = (SHIPPED / "country/areas.csv").read_text().splitlines()
        self.tables = {}
        for count in (4, 8):
            self.tables[count] = folder / f"areas-{count}.csv"
            self.tables[count].write_text("\n".join(
                [header] + [",".join([*row.split(",")[:2], *["3"] * (row.count(",") - 1)])
                            for row in rows[:count]]) + "\n")

    def command(self, workflow):
        """A run of which four replications, or four areas, are recorded."""
        if not workflow.areas:
            return ["run", str(self.scenario), "--until", "2026-02-28"]
        return ["run", str(SHIPPED / "country-2010.yaml"), "--until", "2012-12-31",
                "--areas", str(self.tables[8 if workflow.is_part else 4])]

    def run(self, workflow, place, arguments, **faults):
        """Runs the program into place/r with the faults; returns it and its calls."""
        log = place.with_suffix(".log")
        log.unlink(missing_ok=True)
        environment = dict(os.environ, LD_PRELOAD=str(self.library), FAULT_ROOT=str(place) + "/",
                           FAULT_LOG=str(log), LC_ALL="C.UTF-8",
                           **{f"FAULT_{key.upper()}": str(value) for key, value in faults.items()})
        done = subprocess.run(
            [PROGRAM] + self.command(workflow)
            + ["--workers", "2", "--quiet", "--output", str(place / "r")] + arguments,
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        calls = [line.split(" ", 3) for line in log.read_text().splitlines()] if log.exists() else []
        return done, calls


def contents(directory):
    """The bytes of all files of a result, without what differs between two equal runs."""
    files = {}
    for path in sorted(directory.iterdir()):
        data = path.read_bytes()
        if path.name in ("run.json", "part.json"):
            document = json.loads(data)
            del document["environment"]
            data = json.dumps(document).encode()
        # The digest of part.json, which tells of its environment, and the mark that is taken
        # off a result when it stands in its place.
        if path.name not in ("part.sha256", "unfinished.json"):
            files[path.name] = data
    return files


def expect(condition, *what):
    if not condition:
        raise AssertionError(" ".join(str(part) for part in what))


def whole_records(directory, expected):
    """How many records an unfinished result keeps; they must be those of the whole run."""
    path = directory / "records.bin"
    if not (directory / "unfinished.json").exists() or not path.exists():
        return 0
    kept = path.read_bytes()
    expect(expected.startswith(kept), "the kept records are not those of the run")
    length = json.loads((directory / "unfinished.json").read_text())["record_bytes"]
    return max(0, len(kept) - HEADING) // length


def written(calls):
    """The calls that wrote records, without the last one that did not return."""
    return [int(c[2]) for c in calls if c[1] == "write" and c[3].endswith("/records.bin")]


def inject(bench, workflow, reference, kind, at):
    """One fault, and the run that goes on after it."""
    place = bench.folder / f"{workflow.name.replace(' ', '-')}-{kind}-{at}"
    place.mkdir()
    old = None
    if workflow.before:
        shutil.copytree(reference["before"], place / "r")
        old = contents(place / "r")
    done, calls = bench.run(
        workflow, place, workflow.arguments, at=at, kind=kind,
        **{key.removeprefix("FAULT_").lower(): value for key, value in workflow.environment.items()})
    _, call, _, path = calls[at - 1]
    what = (workflow.name, kind, at, call, path, done.returncode, done.stderr)

    result = place / "r"
    is_aside = not result.exists() and (place / ".r.replaced").exists()
    standing = contents(place / ".r.replaced" if is_aside else result) if (
        result.exists() or is_aside) else None
    expect(not is_aside or workflow.environment, "the old result is not in its place", *what)
    expect(standing in (old, reference["after"]), "a result was harmed", *what)
    unfinished = place / ".r.unfinished"
    kept = whole_records(unfinished, reference["after"]["records.bin"]) if unfinished.exists() else 0
    if kind in ("kill", "torn"):
        expect(done.returncode == -signal.SIGKILL, "was not killed", *what)
        writes = written(calls)
        if kind == "kill" and call == "write" and path.endswith("/records.bin"):
            writes.pop()
        elif kind == "torn" and call == "write" and path.endswith("/records.bin"):
            writes.pop()
        expect(kept >= len(writes) or standing == reference["after"],
               "a finished record was lost", kept, len(writes), *what)
    elif done.returncode == 0:
        # What may fail without harm: the name in the lock, and clearing up afterwards.
        expect(path.endswith("/.r.lock") or call in ("unlink", "rmdir"), "the error was not told", *what)
        expect(standing == reference["after"], "the result is not whole", *what)
    else:
        expect(done.returncode in (73, 74), "wrong exit status", *what)
        failed = [c[3] for c in calls[at - 1:]] if kind == "full" else [path]
        if path in (str(unfinished), str(place), str(place / ".r.replaced")):
            failed.append(str(result))  # These are steps of putting it in its place.
        expect(any(name in done.stderr for name in failed), "the file is not named", *what)

    if kind == "kill" and kept > 0 and not workflow.is_part and standing != reference["after"]:
        plain = [a for a in workflow.arguments if a != "--resume"]
        refused, _ = bench.run(workflow, place, plain)
        expect(refused.returncode == 73 and "--resume" in refused.stderr,
               "records were not protected", refused.stderr, *what)
    again, calls = bench.run(workflow, place, workflow.going_on)
    if again.returncode == 73 and "of another run" in again.stderr and kept == 0:
        # Nothing had been recorded, and what stands there is the older result.
        expect(standing == old, "an older result is not itself", *what)
        again, calls = bench.run(workflow, place, workflow.arguments)
    expect(again.returncode == 0, "did not go on", again.stderr, *what)
    expect(contents(result) == reference["after"], "other bytes", *what)
    expect(not (result / "unfinished.json").exists(), "the mark is left", *what)
    expect(os.listdir(place) == ["r"], "left behind", os.listdir(place), *what)
    total = reference["records"]
    expect(len(written(calls)) <= total - kept + (1 if kept == 0 else 0),
           "a kept record was made again", *what)
    shutil.rmtree(place)
    place.with_suffix(".log").unlink(missing_ok=True)


def makes_sense(kind, call):
    """Whether a fault is not the same as another: only a write can be torn, and only some calls
    need space or write to the device."""
    if kind == "torn":
        return call == "write"
    return kind == "kill" or call not in ("unlink", "rmdir", "ftruncate")


def references(bench, workflow):
    """The undisturbed run: what stands before and after it, and its calls."""
    place = bench.folder / ("reference-" + workflow.name.replace(" ", "-"))
    place.mkdir()
    before = None
    if workflow.before:
        done, _ = bench.run(workflow, place, workflow.before)
        expect(done.returncode == 0, done.stderr)
        before = place.with_name(place.name + "-before")
        shutil.copytree(place / "r", before)
    done, calls = bench.run(workflow, place, workflow.arguments, **{
        key.removeprefix("FAULT_").lower(): value for key, value in workflow.environment.items()})
    expect(done.returncode == 0, done.stderr)
    expect(os.listdir(place) == ["r"], "left behind", os.listdir(place))
    return {"before": before, "after": contents(place / "r"), "calls": calls, "records": 4}


def signals(bench):
    """An interrupt and a termination in the middle of a run, and the way on."""
    for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        place = bench.folder / f"signal-{number}"
        place.mkdir()
        command = [PROGRAM, "run", str(bench.scenario), "--output", str(place / "r"), "--quiet",
                   "--until", "2026-12-31", "--replications"]
        running = subprocess.Popen(command + ["100000"], stderr=subprocess.PIPE, text=True)
        records = place / ".r.unfinished/records.bin"
        while not records.exists() or records.stat().st_size < 20_000:
            expect(running.poll() is None, "ended too early")
            time.sleep(0.01)
        running.send_signal(number)
        errors = running.communicate()[1]
        expect(running.returncode == status, running.returncode, errors)
        expect("--resume" in errors, errors)
        kept = int(errors.split("interrupted; ")[1].split()[0])
        for arguments in ([str(kept)], [str(kept + 3)]):
            done = subprocess.run(command + arguments + ["--resume"], stderr=subprocess.PIPE, text=True)
            expect(done.returncode == 0, done.stderr)
        whole = command + [str(kept + 3)]
        whole[whole.index("--output") + 1] = str(place / "whole")
        expect(subprocess.run(whole).returncode == 0)
        expect(contents(place / "r") == contents(place / "whole"), "other bytes after a signal")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="every 17th call only")
    parser.add_argument("--only", choices=[w.name for w in WORKFLOWS], help="this workflow only")
    options = parser.parse_args()
    quick = options.quick
    if not sys.platform.startswith("linux"):
        return print("interruption: not tested, because this system has no LD_PRELOAD")
    start = time.time()
    injected = 0
    with tempfile.TemporaryDirectory(prefix="carecap-interruption-") as folder:
        bench = Bench(pathlib.Path(folder).resolve())
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for workflow in WORKFLOWS:
                if options.only not in (None, workflow.name):
                    continue
                reference = references(bench, workflow)
                step = 17 if quick else 1
                places = [
                    (kind, at) for kind in KINDS
                    for at, (_, call, _, _) in enumerate(reference["calls"], 1)
                    if makes_sense(kind, call)]
                if workflow.environment:
                    # What differs from another run over an older result is the end of it.
                    first = [c[1] for c in reference["calls"]].index("rename")
                    places = [place for place in places if place[1] >= first]
                tasks = [pool.submit(inject, bench, workflow, reference, kind, at)
                         for kind, at in places[::step]]
                for task in tasks:
                    task.result()
                injected += len(tasks)
        signals(bench)
    print(f"interruption: {injected} faults and 2 signals, all resumed to the same bytes "
          f"({time.time() - start:.0f} s)")


if __name__ == "__main__":
    main()
