#!/usr/bin/env python3
"""Plants each bug of bugs.py in a scratch copy of the project and asks whether the tests notice.

plant.py [NAME ...] [--scratch FOLDER] [--survivors full|tests|none]

The copy is a clone of what is committed, built once. For each bug: write it, build what changed
(debug), run what should find it, and if that finds nothing, run the rest of `make test`; then
take it back. Bugs joined by + are planted at once: where no finder of one can see the other, that
saves a build. A crash or a run that does not end counts as caught, a bug that does not compile
does not. Ends with 1 if fewer than 95 % are caught, with 2 if the list or the clean copy is wrong.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from bugs import BUGS

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
LEAST_CAUGHT = 0.95
SECONDS = 200
# The entries of `caught_by` that need more than the tests.
PROGRAMS = ("theory ", "twin")

FAILED_TEST = re.compile(r'✘ Test (?!run |case )(?:"(.*?)"|(\S+)) (?:recorded an issue|with )')


def run(folder, *command, seconds=SECONDS, **environment):
    """The exit status and all output; the status is None if it took too long."""
    try:
        done = subprocess.run(
            command, cwd=folder, env=os.environ | environment, timeout=seconds, text=True,
            errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired as late:
        return None, str(late.stdout or "")
    return done.returncode, done.stdout


class Copy:
    """A clone of the project in which bugs are planted."""

    def __init__(self, folder):
        self.folder = folder
        commit = subprocess.run(
            ["git", "rev-parse", "HEAD"], cwd=PROJECT, check=True, capture_output=True, text=True
        ).stdout.strip()
        if (folder / ".git").exists():
            self.git("fetch", "--quiet", str(PROJECT), commit)
            self.git("checkout", "--quiet", "--force", "--detach", commit)
        else:
            self.git("clone", "--quiet", str(PROJECT), str(folder), at=PROJECT)
        self.environment = {"CARECAP_BINARY": str(folder / ".build/debug/carecap")}

    def git(self, *command, at=None):
        subprocess.run(["git", *command], cwd=at or self.folder, check=True)

    def build(self, *what):
        # However long it takes: a build ends.
        return run(
            self.folder, "swift", "build", *(what or ["--build-tests"]), seconds=None)

    def finder(self, expected):
        """The command of one entry of `caught_by`, with the debug programs."""
        kind, _, words = expected.partition(" ")
        if kind == "theory":
            return [".build/debug/verify-theory", "--reduced", words]
        if kind == "twin":
            return ["sh", "Tests/twin/check.sh"]
        return ["swift", "test", "--skip-build", "--filter", expected]

    def failure(self, *command, seconds=SECONDS, **environment):
        """What failed, in words; None if nothing did."""
        status, output = run(
            self.folder, *command, seconds=seconds, **(self.environment | environment))
        if status == 0:
            # A pattern that names no test would be believed for ever.
            empty = "--filter" in command and re.search(r"with 0 tests", output)
            return "no such test" if empty else None
        if status is None:
            return "does not end"
        tests = sorted({quoted or plain for quoted, plain in FAILED_TEST.findall(output)})
        if tests:
            more = f" and {len(tests) - 1} more" if len(tests) > 1 else ""
            return tests[0].replace("`", "").removesuffix("()") + more
        if "verify-theory" in command[0]:
            wrong = re.findall(r"^(.*): .*(?:fail|wrong|disagree).*$", output, re.M | re.I)
            return wrong[0] if wrong else "verify-theory"
        if command[-1].startswith("Tests/twin"):
            return "the twin"
        return "a crash" if "--filter" in command or "test" in command else command[-1]

    def rest_of_make_test(self, extent):
        """Everything that `make test` runs, but for formatting; with `tests`, in a debug build."""
        if extent == "none":
            return None
        found = self.failure("swift", "test", "--skip-build", seconds=3 * SECONDS)
        if found or extent == "tests":
            return found
        release = {"CARECAP_BINARY": str(self.folder / ".build/release/carecap")}
        for product in ["carecap", "verify-theory"]:
            status, output = self.build("-c", "release", "--product", product)
            if status != 0:
                return None
        return (self.failure(".build/release/verify-theory", "--reduced")
                or self.failure("sh", "Tests/twin/check.sh", **release)
                or self.failure("python3", "Tests/interruption-test.py", "--quick", **release))


def plant(copy, bugs, extent):
    """For each bug whether it is caught, and by what; None if it cannot be planted."""
    texts = {}
    try:
        for bug in bugs:
            path = copy.folder / bug.file
            texts.setdefault(path, path.read_text())
            path.write_text(path.read_text().replace(bug.find, bug.replace))
        status, output = copy.build("--product", "carecapPackageTests")
        if status != 0:
            errors = re.findall(r"error: .*", output)
            return [(None, "does not compile: " + (errors[0] if errors else "?"))] * len(bugs)
        return [look(copy, bug, extent) for bug in bugs]
    finally:
        for path, text in texts.items():
            path.write_text(text)


def look(copy, bug, extent):
    """What finds a planted bug."""
    for expected in bug.caught_by:
        if expected.startswith(PROGRAMS):
            copy.build()
        found = copy.failure(*copy.finder(expected))
        if found == "no such test":
            return None, f"no test is named {expected}"
        if found:
            return True, f"{expected.split()[0]}: {found}"
    copy.build()
    found = copy.rest_of_make_test(extent)
    return (True, f"make test: {found}") if found else (False, "NOT CAUGHT")


def mistakes(copy, bugs):
    for bug in bugs:
        count = (copy.folder / bug.file).read_text().count(bug.find)
        if count != 1:
            yield f"{bug.name}: its text stands {count} times in {bug.file}"


def clean(copy, bugs):
    """What fails although no bug is planted."""
    status, output = copy.build()
    if status != 0:
        return "does not build:\n" + output[-3000:]
    all_expected = sorted({each for bug in bugs for each in bug.caught_by})
    tests = "|".join(each for each in all_expected if not each.startswith(PROGRAMS))
    for expected in [tests, *(each for each in all_expected if each.startswith(PROGRAMS))]:
        found = copy.failure(*copy.finder(expected), seconds=10 * SECONDS)
        if found:
            return f"{expected}: {found}"
    return None


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("names", nargs="*", metavar="NAME", help="only these bugs; A+B: both at once")
    arguments.add_argument("--scratch", type=Path, default=PROJECT / ".build/planted-bugs")
    arguments.add_argument(
        "--survivors", choices=["full", "tests", "none"], default="full",
        help="what else is run where the expected tests find nothing")
    arguments.add_argument(
        "--trust", action="store_true", help="do not ask whether the clean copy passes")
    chosen = arguments.parse_args()
    by_name = {bug.name: bug for bug in BUGS}
    groups = [names.split("+") for names in chosen.names or by_name]
    unknown = sorted({name for names in groups for name in names} - by_name.keys())
    if unknown:
        sys.exit(f"no such bug: {', '.join(unknown)}")
    groups = [[by_name[name] for name in names] for names in groups]
    bugs = [bug for group in groups for bug in group]

    copy = Copy(chosen.scratch.resolve())
    problems = list(mistakes(copy, bugs))
    if not problems and not chosen.trust and (failing := clean(copy, bugs)):
        problems = [f"without any bug: {failing}"]
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return 2

    caught = 0
    for group in groups:
        begin = time.monotonic()
        outcomes = plant(copy, group, chosen.survivors)
        seconds = (time.monotonic() - begin) / len(group)
        for bug, (is_caught, words) in zip(group, outcomes):
            caught += is_caught is True
            area = bug.file.removeprefix("Sources/").rsplit("/", 1)[0]
            print(f"{bug.name} | {area} | {bug.why} | {words} | {seconds:.0f} s", flush=True)
    print(f"{caught} of {len(bugs)} bugs are caught")
    return 0 if caught >= LEAST_CAUGHT * len(bugs) else 1


if __name__ == "__main__":
    sys.exit(main())
