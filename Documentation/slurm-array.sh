#!/bin/sh
#SBATCH --job-name=carecap
#SBATCH --array=1-8
#SBATCH --cpus-per-task=1
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=carecap-part-%a.log
#
# Runs a scenario in eight parts on a Slurm cluster:
#
#   sbatch Documentation/slurm-array.sh my-district.yaml --replications 100000
#   carecap merge results/my-district.parts/*-of-8
#
# Everything behind the name of this script is handed to `carecap run`. See Cluster.md.
set -eu

# The same number as in --array above. Not taken from Slurm's variables: when
# only parts 2 and 5 are run again, Slurm says that there are two tasks.
parts=8

exec "${CARECAP:-carecap}" run "$@" --shard "$SLURM_ARRAY_TASK_ID/$parts" \
  --workers "${SLURM_CPUS_PER_TASK:-1}"
