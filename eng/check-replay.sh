#!/usr/bin/env bash
# The replay of the sample: the same bytes on every run, culture and time zone, also of the files it writes; other histories for another seed.
set -euo pipefail
cd "$(dirname "$0")/.."
out=artifacts/replay
rm -rf "$out" && mkdir -p "$out"
dotnet build -c Release samples/HanbinDistrict -m:2 -v:q
as() { env LC_ALL="$1" TZ="$2" dotnet artifacts/bin/HanbinDistrict/release/HanbinDistrict.dll "${@:3}"; }
run() { dotnet artifacts/bin/HanbinDistrict/release/HanbinDistrict.dll "$@"; }

run --output "$out/files" >"$out/table.txt" 2>"$out/table.err"
cat "$out/table.txt" "$out/table.err"
# Seconds, not minutes, and under 1.5 GB; the bound on time is wide, for a busy machine.
awk '/peak memory/ { found = 1; for (i = 2; i <= NF; i++) { if ($i == "s") seconds = $(i - 1); if ($i == "MB") megabytes = $(i - 1) } }
    END { if (!found || seconds >= 60 || megabytes >= 1500) { print "too slow or too large: " seconds " s, " megabytes " MB"; exit 1 } }' "$out/table.err"
# Two at a time, on two cores.
run --json >"$out/one.json" 2>"$out/one.err" & one=$!
env DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 dotnet artifacts/bin/HanbinDistrict/release/HanbinDistrict.dll --output "$out/files-three" >"$out/table-three.txt" 2>/dev/null & other=$!
wait "$one"
wait "$other"
as tr_TR.UTF-8 Pacific/Chatham --json >"$out/two.json" 2>/dev/null & one=$!
as ar_SA.UTF-8 America/St_Johns --output "$out/files-two" >"$out/table-two.txt" 2>/dev/null & other=$!
wait "$one"
wait "$other"
run --json --seed 7 >"$out/seven.json" 2>/dev/null
cat "$out/one.json" "$out/seven.json"
cmp "$out/one.json" "$out/two.json"
cmp "$out/table.txt" "$out/table-two.txt"
cmp "$out/table.txt" "$out/table-three.txt"
for file in programme.ics circles.svg; do
    [ -s "$out/files/$file" ]
    cmp "$out/files/$file" "$out/files-two/$file"
    cmp "$out/files/$file" "$out/files-three/$file"
done
if cmp -s "$out/one.json" "$out/seven.json"; then echo "another seed gave the same history"; exit 1; fi
[ "$(wc -l <"$out/one.json")" -eq 1 ]

# Kept in a file: the same figures; persisted in under five minutes; read again, with any seed, in a fifth of that time or under five seconds.
began=$SECONDS
run --json --store "sqlite:$out/district.db" >"$out/kept.json" 2>"$out/kept.err"
kept=$((SECONDS - began))
began=$SECONDS
run --json --seed 7 --store "sqlite:$out/district.db" >"$out/read.json" 2>"$out/read.err"
read=$((SECONDS - began))
echo "kept in $kept s, read again in $read s, $(stat -c %s "$out/district.db") bytes"
cmp "$out/one.json" "$out/kept.json"
cmp "$out/one.json" "$out/read.json"
rm "$out"/district.db*
if [ "$kept" -ge 300 ] || { [ "$read" -ge 5 ] && [ $((read * 5)) -gt "$kept" ]; }; then echo "too slow"; exit 1; fi
