#!/bin/sh
# Runs a job array on a Slurm of its own, kills and requeues one of its tasks, loses the part
# of another, merges, and compares the result with that of the undivided run. Needs root.
# `make test-slurm`. Its Slurm lives on this machine's loopback and in one temporary folder,
# and ends with the test.
set -eu
cd "$(dirname "$0")/.."

carecap=${CARECAP_BINARY:-$PWD/.build/release/carecap}
job_script=$PWD/Documentation/slurm-array.sh
replications=${REPLICATIONS:-4000}
host=$(hostname -s)
processors=$(nproc)
folder=$(mktemp -d /tmp/carecap-slurm.XXXXXX)
daemons="slurmd slurmctld munged"

say() { echo "slurm-test: $*"; }
fail() {
  say "FAILED: $*" >&2
  tail -n 20 "$folder"/log/slurmctld.log "$folder"/work/*.log >&2 2>/dev/null || true
  exit 1
}

# Each daemon is ended by the number it has written down; nothing else is touched.
is_running() { [ -s "$folder/run/$1.pid" ] && kill -0 "$(cat "$folder/run/$1.pid")" 2>/dev/null; }
stop() {
  scancel --quiet --user="$(id -un)" 2>/dev/null || true
  for daemon in $daemons; do
    is_running "$daemon" && kill "$(cat "$folder/run/$daemon.pid")" 2>/dev/null || true
  done
  for _ in $(seq 100); do
    left=
    for daemon in $daemons; do is_running "$daemon" && left="$left $daemon"; done
    [ -z "$left" ] && break
    sleep 0.1
  done
  rm -rf "$folder"
  [ -z "$left" ] || say "still running:$left" >&2
}

# await SECONDS WHAT COMMAND...: waits until the command succeeds.
await() {
  rounds=$(($1 * 10)) what=$2
  shift 2
  while ! "$@" >/dev/null 2>&1; do
    rounds=$((rounds - 1))
    [ "$rounds" -gt 0 ] || fail "$what did not happen in time"
    sleep 0.1
  done
}

[ "$(id -u)" = 0 ] || { say "needs root, to install and start Slurm" >&2; exit 1; }
[ -x "$carecap" ] || { say "$carecap is missing: make build" >&2; exit 1; }
if ! command -v slurmctld >/dev/null || ! command -v munged >/dev/null; then
  say "installing slurm-wlm and munge"
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends slurm-wlm munge
fi

export SLURM_CONF="$folder/slurm.conf"
trap stop EXIT
trap 'exit 130' INT TERM
chmod 755 "$folder"
mkdir "$folder/state" "$folder/spool" "$folder/log" "$folder/run" "$folder/work"
mkdir -m 700 "$folder/key"
head -c 1024 /dev/urandom >"$folder/key/munge.key"
chmod 400 "$folder/key/munge.key"

# cred_expire is also how long a requeued task waits before it starts again; 120 s if not set.
cat >"$SLURM_CONF" <<CONF
ClusterName=carecap-test
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=${SLURMCTLD_PORT:-26837}
SlurmdPort=${SLURMD_PORT:-26838}
CommunicationParameters=NoInAddrAny
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$folder/run/munge.sock,cred_expire=5
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/run/slurmctld.pid
SlurmdPidFile=$folder/run/slurmd.pid
SlurmctldLogFile=$folder/log/slurmctld.log
SlurmdLogFile=$folder/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0,sched_interval=1
MpiDefault=none
ReturnToService=2
MailProg=/bin/true
NodeName=$host NodeAddr=127.0.0.1 CPUs=$processors Boards=1 SocketsPerBoard=1 \
CoresPerSocket=$processors ThreadsPerCore=1 State=UNKNOWN
PartitionName=local Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF

/usr/sbin/munged --force --socket="$folder/run/munge.sock" --key-file="$folder/key/munge.key" \
  --log-file="$folder/log/munged.log" --pid-file="$folder/run/munged.pid" \
  --seed-file="$folder/key/seed" 2>"$folder/log/munged.err"
slurmctld -f "$SLURM_CONF"
slurmd -f "$SLURM_CONF" -N "$host"
is_idle() { sinfo -h -o %T | grep -q idle; }
await 30 "the start of Slurm" is_idle
say "$(sinfo --version) is up"

cd "$folder/work"
export CARECAP="$carecap"
"$carecap" init town.yaml >/dev/null
parts=results/town.parts

job=$(sbatch --parsable "$job_script" town.yaml --replications "$replications")
say "job $job: eight tasks for $replications replications"

# While the third task is writing, it is killed and put back into the queue.
is_being_written() { ls -d $parts/.3-of-8.unfinished; }
await 120 "the third task" is_being_written
scontrol requeue "${job}_3"
say "task 3 was at work; killed and requeued"

is_over() { [ -z "$(squeue -h -j "$job")" ]; }
await 600 "the end of the job" is_over
grep -q "carecap: interrupted" carecap-part-3.log || fail "task 3 was not interrupted"
grep -q "Part 3/8, replications" carecap-part-3.log || fail "task 3 was not run again"
say "task 3 was run again"

# A part that is lost is named by the merge, and running it again is enough.
rm -r $parts/5-of-8
status=0
"$carecap" merge $parts/*-of-8 2>message || status=$?
[ "$status" = 75 ] || fail "a merge without part 5 ended with $status"
missing=$(grep -o -e '--array=[0-9,-]*' message)
[ "$missing" = --array=5 ] || fail "the merge without part 5 asks for '$missing'"
say "part 5 was lost; the merge asks for $missing"
sbatch --wait "$missing" "$job_script" town.yaml --replications "$replications" >/dev/null

# Whatever is finished already is left alone.
sbatch --wait --array=1-2 "$job_script" town.yaml --replications "$replications" >/dev/null
for part in 1 2; do
  grep -q "Part $part/8 is finished already" carecap-part-$part.log || fail "part $part ran twice"
done

"$carecap" merge $parts/*-of-8 --quiet --output merged
"$carecap" run town.yaml --replications "$replications" --quiet --output whole
cmp_all() {
  [ "$(ls merged)" = "$(ls whole)" ] || fail "the results have different files"
  for file in whole/*; do
    name=${file##*/}
    if [ "$name" = run.json ]; then
      # The environment is the last member; it names the time, the host and the command.
      for result in whole merged; do sed '/^  "environment"/,$d' "$result/$name" >"$result.json"; done
      cmp whole.json merged.json || fail "$name differs"
    else
      cmp "$file" "merged/$name" || fail "$name differs"
    fi
  done
}
cmp_all
say "passed: the merged result is that of the undivided run, byte for byte"
